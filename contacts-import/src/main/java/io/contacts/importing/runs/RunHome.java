package io.contacts.importing.runs;

import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.internal.integrity.OwnerFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All runs of one place: {@code .contacts} in a directory. */
public final class RunHome {
    /** How long runs are kept. */
    public static final int DAYS_KEPT = 30;

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern STAMPED = Pattern.compile("(\\d{8}-\\d{6})-");
    private static final int MAX_SLUG = 40;

    private final Path directory;

    private RunHome(Path directory) {
        this.directory = directory;
    }

    /** The runs in this directory; it is created with the first run. */
    public static RunHome in(Path directory) {
        return new RunHome(directory.resolve(".contacts"));
    }

    /**
     * Makes room for a run of this file that starts now.
     *
     * @throws ImportRefusedException if that cannot be done: nothing should be sent that cannot be accounted for
     */
    public RunFolder create(Path file, Clock clock) {
        String base = STAMP.format(LocalDateTime.now(clock)) + "-" + slug(file);
        try {
            OwnerFiles.createDirectories(runs());
            for (int i = 1; ; i++) {
                String name = i == 1 ? base : base + "-" + i;
                try {
                    OwnerFiles.createDirectory(runs().resolve(name));
                    return new RunFolder(this, runs().resolve(name), name);
                } catch (FileAlreadyExistsException e) {
                    // Another run of this second; the next name is free or will be.
                }
            }
        } catch (IOException e) {
            throw new ImportRefusedException("the run's directory cannot be created ("
                    + e.getClass().getSimpleName() + "); nothing was sent; choose another place with --home");
        }
    }

    /**
     * Room for a run that is only planned: outside this place, to be {@linkplain RunFolder#delete deleted} afterwards.
     *
     * @throws ImportRefusedException if there is no room
     */
    public RunFolder temporary(Path file, Clock clock) {
        try {
            return new RunFolder(
                    this,
                    Files.createTempDirectory("contacts-plan"),
                    STAMP.format(LocalDateTime.now(clock)) + "-" + slug(file));
        } catch (IOException e) {
            throw new ImportRefusedException(
                    "there is no room for a plan (" + e.getClass().getSimpleName() + ")");
        }
    }

    /**
     * Removes runs that began longer ago than this; what they landed is remembered as numbers. One that a process works on
     * stays.
     *
     * @param unfinished whether those go, too, that have rows to send or in doubt, no complete plan, or a damaged ledger
     * @return the names of those that were removed
     * @throws ImportRefusedException if one cannot be removed, after all others were; its reasons name those, too
     */
    public List<String> purge(Clock clock, Duration kept, boolean unfinished) {
        return purge(clock, kept, run -> unfinished || run.isFinished());
    }

    /**
     * Removes what is over and older than {@link #DAYS_KEPT} days, once a run has ended; a run with rows to send or in doubt is
     * kept until its user removes it.
     *
     * @param imported the file that was imported; the run that it belongs to stays
     * @return the names of those that were removed
     */
    public List<String> expire(Clock clock, Path imported) {
        return purge(clock, Duration.ofDays(DAYS_KEPT), run -> run.isFinished() && !run.holds(imported));
    }

    List<String> purge(Clock clock, Duration kept, Predicate<RunFolder> removable) {
        String oldest = STAMP.format(LocalDateTime.now(clock).minus(kept));
        List<String> removed = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (RunFolder run : all()) {
            try {
                if (stamp(run).filter(stamp -> stamp.compareTo(oldest) < 0).isPresent() && remove(run, removable)) {
                    removed.add(run.name());
                }
            } catch (IOException | UncheckedIOException e) {
                refused.add("run " + run.name() + " cannot be removed ("
                        + e.getClass().getSimpleName() + ")");
            } catch (ImportRefusedException e) {
                refused.add("run " + run.name() + " cannot be removed: " + e.getMessage());
            }
        }
        if (!refused.isEmpty()) {
            removed.forEach(name -> refused.add("removed " + name));
            throw new ImportRefusedException(refused);
        }
        return removed;
    }

    private boolean remove(RunFolder run, Predicate<RunFolder> removable) throws IOException {
        Optional<RunLock> held = run.tryLock();
        if (held.isEmpty()) {
            return false;
        }
        RunLock lock = held.get();
        try (lock) {
            if (!removable.test(run)) {
                return false;
            }
            remember(run);
            // Under the lock, and the rest without: not everywhere can a file be removed that is open.
            run.deleteLedger();
        }
        run.delete();
        return true;
    }

    /** What a damaged run landed is not known, so that nothing is known any more of whom it may have been about. */
    private void remember(RunFolder run) {
        if (!run.hasLedger()) {
            return;
        }
        try (LandedIndex index = landedIndex()) {
            if (run.isReadable()) {
                index.fold(List.of(run));
            } else {
                index.clear();
            }
        }
    }

    /**
     * When the last other run began that seems to have begun after this moment, and a day more, which no run takes; empty if
     * there is none, as long as nobody sets the clock back.
     */
    public Optional<Instant> beginsAfter(Instant moment, ZoneId zone, RunFolder asking) {
        String now = STAMP.format(LocalDateTime.ofInstant(moment, zone));
        return others(asking).stream()
                .map(RunHome::stamp)
                .flatMap(Optional::stream)
                .filter(stamp -> stamp.compareTo(now) > 0)
                .max(Comparator.naturalOrder())
                .map(stamp -> LocalDateTime.parse(stamp, STAMP)
                        .atZone(zone)
                        .toInstant()
                        .plus(Duration.ofDays(1)));
    }

    private static Optional<String> stamp(RunFolder run) {
        Matcher stamp = STAMPED.matcher(run.name());
        return stamp.lookingAt() ? Optional.of(stamp.group(1)) : Optional.empty();
    }

    /**
     * The run of this name, or the only one whose name ends so.
     *
     * @throws ImportRefusedException if there is none, or there are several
     */
    public RunFolder require(String name) {
        List<RunFolder> named = all().stream()
                .filter(run -> run.name().equals(name) || run.name().endsWith("-" + name))
                .toList();
        Optional<RunFolder> exactly =
                named.stream().filter(run -> run.name().equals(name)).findFirst();
        if (exactly.isPresent()) {
            return exactly.get();
        }
        if (named.size() == 1) {
            return named.get(0);
        }
        throw new ImportRefusedException(
                named.isEmpty()
                        ? "there is no run " + name + " in " + directory
                                + "; contacts runs lists those that are there, and --home DIR names another place"
                        : "several runs end in " + name + "; give the whole name: "
                                + named.stream().map(RunFolder::name).toList());
    }

    /** All runs, the oldest first. */
    public List<RunFolder> all() {
        if (!Files.isDirectory(runs())) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(runs())) {
            return found.filter(Files::isDirectory)
                    .map(path -> new RunFolder(this, path, String.valueOf(path.getFileName())))
                    .filter(run -> NAME.matcher(run.name()).matches())
                    .sorted(Comparator.comparing(RunFolder::name))
                    .toList();
        } catch (IOException e) {
            throw new ImportRefusedException(
                    "the runs cannot be listed (" + e.getClass().getSimpleName() + ")");
        }
    }

    /**
     * What was landed last of each person, over all runs but this one, at the same provider, account and audience.
     *
     * @throws ImportRefusedException if that is not known
     */
    public LandedPeople landed(RunFolder asking, String provider, String account, String audience) {
        if (!Files.isDirectory(directory)) {
            return LandedPeople.nobody();
        }
        try (LandedIndex index = landedIndex()) {
            index.fold(others(asking));
        }
        return landedIndex().at(LandedIndex.name(provider, account, audience));
    }

    /**
     * Who opted out in what was imported before at the same provider, over all runs but this one.
     *
     * @param code of the problem that their rows have
     * @throws ImportRefusedException if that is not known
     */
    public EarlierOptOuts optedOut(RunFolder asking, String provider, String code) {
        return EarlierOptOuts.of(others(asking), provider, code);
    }

    private List<RunFolder> others(RunFolder asking) {
        return all().stream().filter(run -> !run.name().equals(asking.name())).toList();
    }

    private LandedIndex landedIndex() {
        return LandedIndex.open(directory.resolve("landed.db"));
    }

    private Path runs() {
        return directory.resolve("runs");
    }

    private static String slug(Path file) {
        String fileName = file.getFileName() == null ? "" : file.getFileName().toString();
        String plain = Normalizer.normalize(
                        fileName.replaceFirst("\\.(csv|txt|tsv)(\\.gz)?$", ""), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String slug = plain.isEmpty() ? "contacts" : plain;
        return slug.substring(0, Math.min(slug.length(), MAX_SLUG));
    }
}
