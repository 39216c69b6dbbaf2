package io.contacts.domain.port;

/** One value per operation of the ports. What is not among a provider's capabilities is refused before any I/O. */
public enum Capability {
    /** {@link ContactRepository#find}. */
    FIND_CONTACT("contacts().find"),
    /** {@link ContactRepository#add(io.contacts.domain.contact.Contact)}. */
    ADD_CONTACT("contacts().add"),
    /** {@link ContactRepository#add(io.contacts.domain.contact.Contact, io.contacts.domain.audience.AudienceId)}. */
    ADD_CONTACT_TO_AUDIENCE("contacts().add to an audience"),
    /** {@link ContactRepository#update}. */
    UPDATE_CONTACT("contacts().update"),
    /** {@link ContactRepository#save}. */
    SAVE_CONTACT("contacts().save"),
    /** {@link ContactRepository#saveAs}. */
    SAVE_CONTACT_AS("contacts().saveAs"),
    /** {@link ContactRepository#delete}. */
    DELETE_CONTACT("contacts().delete"),
    /** {@link Subscriptions#subscribe}. */
    SUBSCRIBE("subscriptions().subscribe"),
    /** {@link Subscriptions#unsubscribe}. */
    UNSUBSCRIBE("subscriptions().unsubscribe"),
    /** {@link Subscriptions#suppress}. */
    SUPPRESS("subscriptions().suppress"),
    /** {@link Audiences#list}. */
    LIST_AUDIENCES("audiences().list"),
    /** {@link Audiences#find}. */
    FIND_AUDIENCE("audiences().find"),
    /** {@link Audiences#create}. */
    CREATE_AUDIENCE("audiences().create"),
    /** {@link Audiences#members}. */
    LIST_AUDIENCE_MEMBERS("audiences().members"),
    /** {@link ContactFields#list}. */
    LIST_CONTACT_FIELDS("fields().list"),
    /** {@link BulkImports#submit}. */
    SUBMIT_IMPORT("imports().submit"),
    /** {@link BulkImports#attach}. */
    ATTACH_IMPORT("imports().attach");

    private final String operation;

    Capability(String operation) {
        this.operation = operation;
    }

    /** The operation as a program writes it, for messages and tables. */
    public String operation() {
        return operation;
    }
}
