package io.districtbudget.assessment.reminding;

import java.util.List;

/** The reminders of one thing, oldest first. */
public record ReminderList(List<Reminder> items) {}
