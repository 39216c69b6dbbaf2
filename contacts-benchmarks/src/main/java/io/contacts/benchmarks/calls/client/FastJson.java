package io.contacts.benchmarks.calls.client;

import io.contacts.benchmarks.calls.body.SentoriAnswer;
import io.contacts.benchmarks.calls.body.SentoriFields;
import io.contacts.benchmarks.calls.body.SofyContact;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Jackson as fast as we know it: buffers of each thread's own, and readers and writers that know their type beforehand. */
final class FastJson {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.threadLocalPool())
                    .build())
            .build();
    private static final ObjectWriter FIELDS = MAPPER.writerFor(SentoriFields.class);
    private static final ObjectWriter CONTACT = MAPPER.writerFor(SofyContact.class);
    private static final ObjectReader ANSWER = MAPPER.readerFor(SentoriAnswer.class);

    private FastJson() {}

    static byte[] write(SentoriFields fields) {
        return FIELDS.writeValueAsBytes(fields);
    }

    static byte[] write(SofyContact contact) {
        return CONTACT.writeValueAsBytes(contact);
    }

    static SentoriAnswer answer(byte[] json) {
        return ANSWER.readValue(json);
    }
}
