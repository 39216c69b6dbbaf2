package io.contacts.testkit.fake.internal.wiremock;

import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.util.List;

/** Neither reads nor writes stubs on disk. */
final class NoMappings implements MappingsSource {
    @Override
    public void loadMappingsInto(StubMappings mappings) {}

    @Override
    public void save(List<StubMapping> mappings) {}

    @Override
    public void save(StubMapping mapping) {}

    @Override
    @SuppressWarnings("removal") // WireMock's interface still demands it
    public void remove(StubMapping mapping) {}

    @Override
    public void removeAll() {}
}
