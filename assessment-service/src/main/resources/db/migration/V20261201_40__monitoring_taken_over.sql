-- 历史监控: whether a month was taken over from a published form, and not reported here.
ALTER TABLE monitoring ADD COLUMN taken_over boolean NOT NULL DEFAULT false;
