package io.contacts.sentori.internal.wire;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import io.contacts.http.wire.AnyBody;
import io.contacts.http.wire.PathSegment;
import io.contacts.http.wire.Reply;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Sentori's operations exactly as documented, slashes included ({@code sentori.md A2.1}; the numbers are its rows). Where no
 * answer is documented it may be anything.
 */
public interface SentoriApi {
    String JSON = "Content-Type: application/json";

    /** 1. */
    @RequestLine(value = "GET /contact/get/{contact}/", decodeSlash = false)
    Reply<ContactWire> get(@Param(value = "contact", expander = PathSegment.class) String idOrAddress);

    /** 1, with every member as it came. */
    @RequestLine(value = "GET /contact/get/{contact}/", decodeSlash = false)
    Reply<Map<String, JsonNode>> getMembers(@Param(value = "contact", expander = PathSegment.class) String idOrAddress);

    /** 2, without fields. */
    @RequestLine(value = "POST /contact/add/{email}/", decodeSlash = false)
    Reply<ContactWire> add(@Param(value = "email", expander = PathSegment.class) String email);

    /** 2, with fields. */
    @Headers(JSON)
    @RequestLine(value = "POST /contact/add/{email}/", decodeSlash = false)
    Reply<ContactWire> add(@Param(value = "email", expander = PathSegment.class) String email, ContactBody fields);

    /** 3. */
    @Headers(JSON)
    @RequestLine(value = "POST /contact/update/{email}/", decodeSlash = false)
    Reply<ContactWire> update(@Param(value = "email", expander = PathSegment.class) String email, ContactBody fields);

    /** 4. */
    @Headers(JSON)
    @RequestLine(value = "POST /contact/addorupdate/{email}/", decodeSlash = false)
    Reply<ContactWire> addOrUpdate(
            @Param(value = "email", expander = PathSegment.class) String email, ContactBody fields);

    /** 5. */
    @RequestLine(value = "POST /contact/delete/{email}/", decodeSlash = false)
    Reply<AnyBody> delete(@Param(value = "email", expander = PathSegment.class) String email);

    /** 6. */
    @RequestLine(value = "GET /contact/getstructure/single/", decodeSlash = false)
    Reply<Map<String, JsonNode>> structure();

    /** 6, in its other form. */
    @RequestLine(value = "GET /contact/getstructure/list/", decodeSlash = false)
    Reply<List<Map<String, JsonNode>>> structureList();

    /** 7. */
    @RequestLine(value = "POST /contact/subscribe/{email}/{list}/", decodeSlash = false)
    Reply<AnyBody> subscribe(
            @Param(value = "email", expander = PathSegment.class) String email,
            @Param(value = "list", expander = PathSegment.class) String list);

    /** 8. A blank list would make this 9: {@link PathSegment} refuses one. */
    @RequestLine(value = "POST /contact/unsubscribe/{email}/{list}/", decodeSlash = false)
    Reply<AnyBody> unsubscribe(
            @Param(value = "email", expander = PathSegment.class) String email,
            @Param(value = "list", expander = PathSegment.class) String list);

    /** 9. */
    @RequestLine(value = "POST /contact/unsubscribe/{email}/", decodeSlash = false)
    Reply<AnyBody> unsubscribeFromEverything(@Param(value = "email", expander = PathSegment.class) String email);

    /** 10. */
    @Headers(JSON)
    @RequestLine(value = "POST /contact/import/", decodeSlash = false)
    Reply<ImportReplyWire> importContacts(ImportBody contacts);

    /** 11, which has no slash at the end. */
    @RequestLine(value = "POST /contact/import/{group}/attach/{document}", decodeSlash = false)
    Reply<AnyBody> attach(
            @Param(value = "group", expander = PathSegment.class) String uploadGroup,
            @Param(value = "document", expander = PathSegment.class) String document);

    /** 12. */
    @RequestLine(value = "GET /mailinglists/{list}/", decodeSlash = false)
    Reply<MailingListWire> mailingList(@Param(value = "list", expander = PathSegment.class) String list);

    /** 13. */
    @RequestLine(value = "GET /mailinglists/", decodeSlash = false)
    Reply<List<MailingListWire>> mailingLists();

    /** 14, which has no slash at the end. */
    @RequestLine(value = "GET /mailinglists/subscribers/{list}", decodeSlash = false)
    Reply<List<SubscriberWire>> subscribers(@Param(value = "list", expander = PathSegment.class) String list);

    /** 15. */
    @Headers(JSON)
    @RequestLine(value = "POST /emails/create/", decodeSlash = false)
    Reply<CreatedEmailWire> createEmail(EmailBody email);

    /** 16. */
    @RequestLine(value = "GET /emails/drafts/", decodeSlash = false)
    Reply<List<DraftWire>> drafts();

    /** 17. */
    @RequestLine(value = "GET /emails/templates/", decodeSlash = false)
    Reply<List<TemplateWire>> templates();
}
