package io.districtbudget.support.testing;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Nothing but another profile: Quarkus stops the application and starts it anew. */
public final class Restarted implements QuarkusTestProfile {}
