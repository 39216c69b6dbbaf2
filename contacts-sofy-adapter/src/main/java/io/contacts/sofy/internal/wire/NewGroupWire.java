package io.contacts.sofy.internal.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The body of {@code POST /groups}: a guess, since the document says only that a group can be created. */
public record NewGroupWire(@JsonProperty("name") String name) {}
