#!/bin/bash
# Makes the topics, or sets their retention anew where they exist. REPLICATION: 3 with three brokers.
set -euo pipefail
day=$((24 * 3600 * 1000))

topic() { # name retention.ms
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$KAFKA_BOOTSTRAP" --create --if-not-exists --topic "$1" \
    --partitions 12 --replication-factor "${REPLICATION:-1}"
  /opt/kafka/bin/kafka-configs.sh --bootstrap-server "$KAFKA_BOOTSTRAP" --alter --entity-type topics --entity-name "$1" \
    --add-config "cleanup.policy=delete,retention.ms=$2,max.message.bytes=1048576"
}

for events in project.events budget.events target.events assessment.events; do topic "$events" -1; done
for treasury in treasury.entries treasury.refusals; do topic "$treasury" $((30 * day)); done
