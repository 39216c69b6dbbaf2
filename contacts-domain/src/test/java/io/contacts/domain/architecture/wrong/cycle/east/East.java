package io.contacts.domain.architecture.wrong.cycle.east;

import io.contacts.domain.architecture.wrong.cycle.west.West;

/** Needs the west. */
public record East(West west) {}
