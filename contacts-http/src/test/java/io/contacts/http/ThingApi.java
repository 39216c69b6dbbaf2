package io.contacts.http;

import feign.Param;
import feign.RequestLine;
import java.util.List;
import java.util.Optional;

/** An API that has one of everything that an adapter's API may have. */
interface ThingApi {
    @RequestLine(value = "GET /things/{id}/", decodeSlash = false)
    Thing get(@Param(value = "id", expander = PathSegment.class) String id);

    @RequestLine("GET /things")
    List<Thing> list();

    @RequestLine(value = "POST /things/{id}/", decodeSlash = false)
    Reply<Thing> save(@Param(value = "id", expander = PathSegment.class) String id, Thing thing);

    @RequestLine(value = "POST /things/add/{id}/", decodeSlash = false)
    Optional<Thing> add(@Param(value = "id", expander = PathSegment.class) String id, Thing thing);

    @RequestLine(value = "POST /things/delete/{id}/", decodeSlash = false)
    void delete(@Param(value = "id", expander = PathSegment.class) String id);

    @RequestLine("POST /things/touch")
    Reply<Void> touch();

    @RequestLine("POST /things/whatever")
    AnyBody whatever();
}
