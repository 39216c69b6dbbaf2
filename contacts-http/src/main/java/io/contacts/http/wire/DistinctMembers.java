package io.contacts.http.wire;

/**
 * A body that by its own making never has a member twice. It is written without looking for one, which takes longer than the
 * writing. A body that is a map, or whose members all have fixed names, is one; whatever puts both together must see to it.
 */
public interface DistinctMembers {}
