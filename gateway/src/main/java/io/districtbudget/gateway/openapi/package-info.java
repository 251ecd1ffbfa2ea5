/** One OpenAPI document made of those of all services. */
@NullMarked
package io.districtbudget.gateway.openapi;

import org.jspecify.annotations.NullMarked;
