package io.contacts.cli.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the text of one source file, which class files do not tell any more: comments and lines. It is parsed, not
 * compiled.
 *
 * @param tooLong files and methods that are too long without a reason written in them
 * @param undescribed what users see and nobody describes: public types, and their public and protected methods
 */
record Source(List<String> tooLong, List<String> undescribed) {
    private static final int LINES_OF_A_FILE = 300;
    private static final int LINES_OF_A_METHOD = 40;

    /** How a reason begins, in the file or the method that is longer. */
    private static final String REASON = "Longer than most, because ";

    static List<Source> read(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            return parsed(compiler, manager.getJavaFileObjectsFromPaths(files));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Source of(String name, String text) throws IOException {
        JavaFileObject file = new SimpleJavaFileObject(URI.create("source:///" + name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
        return parsed(ToolProvider.getSystemJavaCompiler(), List.of(file)).get(0);
    }

    private static List<Source> parsed(JavaCompiler compiler, Iterable<? extends JavaFileObject> files)
            throws IOException {
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, files);
        Trees trees = Trees.instance(task);
        List<Source> sources = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            Reading reading = new Reading(unit, trees);
            reading.scan(unit, true);
            sources.add(new Source(List.copyOf(reading.tooLong), List.copyOf(reading.undescribed)));
        }
        return sources;
    }

    /** Goes through a file; told of each member whether its type can be seen by users. */
    private static final class Reading extends TreePathScanner<@Nullable Void, Boolean> {
        private final List<String> tooLong = new ArrayList<>();
        private final List<String> undescribed = new ArrayList<>();
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final String text;
        private final String name;

        Reading(CompilationUnitTree unit, Trees trees) throws IOException {
            this.unit = unit;
            this.trees = trees;
            text = unit.getSourceFile().getCharContent(true).toString();
            name = Path.of(unit.getSourceFile().toUri().getPath()).getFileName().toString();
            if (text.lines().count() > LINES_OF_A_FILE && !text.contains(REASON)) {
                tooLong.add(name + " has more than " + LINES_OF_A_FILE + " lines");
            }
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, Boolean outerIsSeen) {
            boolean seen = outerIsSeen && isSeen(type.getModifiers());
            if (seen && !isDescribed()) {
                undescribed.add(name + ": " + type.getSimpleName());
            }
            return super.visitClass(type, seen);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, Boolean typeIsSeen) {
            String body = textOf(method);
            if (body.lines().count() > LINES_OF_A_METHOD && !body.contains(REASON)) {
                tooLong.add(name + ": " + method.getName() + " has more than " + LINES_OF_A_METHOD + " lines");
            }
            if (typeIsSeen && isSeen(method.getModifiers()) && !isOverride(method) && !isDescribed()) {
                undescribed.add(name + ": " + method.getName());
            }
            // What a method declares inside is nobody's to see.
            return super.visitMethod(method, false);
        }

        private boolean isSeen(ModifiersTree modifiers) {
            Set<Modifier> flags = modifiers.getFlags();
            boolean inInterface = getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.INTERFACE;
            return inInterface
                    ? !flags.contains(Modifier.PRIVATE)
                    : flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED);
        }

        private boolean isDescribed() {
            String comment = trees.getDocComment(getCurrentPath());
            return comment != null && !comment.isBlank();
        }

        private static boolean isOverride(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
        }

        private String textOf(MethodTree method) {
            long start = trees.getSourcePositions().getStartPosition(unit, method);
            long end = trees.getSourcePositions().getEndPosition(unit, method);
            return start < 0 || end < start ? "" : text.substring((int) start, (int) end);
        }
    }
}
