package io.contacts.sentori;

import io.contacts.testkit.fake.FakeResponse;

/** The example bodies of the documents ({@code sentori.md A2}), and variations of them. */
final class Bodies {
    /** The documented example of get, byte for byte but for the blanks. */
    static final String CONTACT = """
            { "IsSuppressed" : false, "IsBadEmailAddress" : false, "SystemID" : 16382, "CRMID" : null, "Title" : "Mr",
              "FirstName" : "Joe", "LastName" : "Example", "KnownAs" : null,
              "EmailAddress" : "joe@example.sentoriapp.com", "CompanyName" : null, "PhoneNumber" : null,
              "MobilePhoneNumber" : null, "CreatedSourceValue" : "Uploaded", "CreatedIPAddress" : "127.0.0.1",
              "CreatedHttpReferrerUrl" : null, "CreatedTimestamp" : "2010-05-13T09:00:00",
              "ModifiedTimestamp" : "2010-05-13T09:00:00", "IsConfirmed" : true, "IsBadMobilePhoneNumber" : false }
            """;

    /** The documented example of getstructure. */
    static final String STRUCTURE = """
            { "IsBadEmailAddress" : false, "CRMID" : "string", "Title" : "string", "FirstName" : "string",
              "LastName" : "string", "KnownAs" : "string", "EmailAddress" : "string", "CompanyName" : "string",
              "PhoneNumber" : "string", "MobilePhoneNumber" : "string", "IsBadMobilePhoneNumber" : false }
            """;

    /** The documented example of import. */
    static final String COUNTERS = """
            { "TotalRows": 4, "EmailableRowsCreated": 1, "EmailableRowsUpdated": 2, "SuppressedUpdated": 1,
              "BadEmailUpdated": 0, "ExcludedDuplicates": 0, "ExcludedInvalidEmail": 0, "ExcludedRoleBased": 0,
              "UploadGroupExternalID": "1234ABCD" }
            """;

    private Bodies() {}

    static FakeResponse contact() {
        return Wire.json(200, CONTACT);
    }

    /** The example with some JSON in place of some other. */
    static FakeResponse contactWith(String json, String otherJson) {
        return Wire.json(200, with(CONTACT, json, otherJson));
    }

    /** The example with further members. */
    static FakeResponse contactAnd(String members) {
        return contactWith("\"IsConfirmed\" : true", "\"IsConfirmed\" : true, " + members);
    }

    static FakeResponse structureAnd(String members) {
        return Wire.json(200, with(STRUCTURE, "\"CRMID\" : \"string\"", "\"CRMID\" : \"string\", " + members));
    }

    static String with(String body, String json, String otherJson) {
        if (!body.contains(json)) {
            throw new AssertionError("the example does not hold " + json);
        }
        return body.replace(json, otherJson);
    }
}
