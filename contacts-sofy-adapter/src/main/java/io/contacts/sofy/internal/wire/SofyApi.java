package io.contacts.sofy.internal.wire;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import io.contacts.http.wire.PathSegment;
import io.contacts.http.wire.Reply;

/** Sofy's HTTP API v1 as documented ({@code sofy.md B2}); no path has a trailing slash. */
@Headers("Accept: application/json")
public interface SofyApi {
    /** All groups of the venue. */
    @RequestLine("GET /groups")
    GroupListWire groups();

    /** The document says only that a group can be created: path and body are a guess ({@code sofy.md}, gap 22). */
    @RequestLine("POST /groups")
    @Headers("Content-Type: application/json")
    CreatedGroupWire createGroup(NewGroupWire group);

    /** Status and body of the answer are not documented ({@code sofy.md}, gap 21): any 2xx, whatever it holds. */
    @RequestLine(value = "POST /groups/{groupId}/contacts", decodeSlash = false)
    @Headers("Content-Type: application/json")
    Reply<Void> addContact(@Param(value = "groupId", expander = PathSegment.class) String groupId, ContactWire contact);

    /** All custom columns of the venue, deleted ones too. */
    @RequestLine("GET /customColumns")
    CustomColumnListWire customColumns();
}
