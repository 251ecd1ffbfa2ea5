package io.districtbudget.support.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that honours {@code Idempotency-Key}: its effect and the kept answer are one transaction.
 *
 * <p>The same key with the same request gets the first answer again, with another request 422
 * IDEMPOTENCY_KEY_REUSED, while the first is in progress 409 REQUEST_IN_PROGRESS. A refused request
 * leaves nothing behind.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
