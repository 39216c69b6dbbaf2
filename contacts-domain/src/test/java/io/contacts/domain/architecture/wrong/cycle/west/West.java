package io.contacts.domain.architecture.wrong.cycle.west;

import io.contacts.domain.architecture.wrong.cycle.east.East;
import java.util.Optional;

/** Needs the east. */
public record West(Optional<East> east) {}
