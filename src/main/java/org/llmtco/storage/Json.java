package org.llmtco.storage;

import java.util.List;
import java.util.Optional;

/** A JSON value as it stands in a file: every value knows its place. */
public sealed interface Json {
    Position at();

    /** The value as a message quotes it: scalars as they are written, on one line. */
    String quote();

    /**
     * An object; a key that stands twice is a member twice.
     *
     * @param members in the order of the file
     */
    record Obj(Position at, List<Member> members) implements Json {
        public Optional<Member> member(String key) {
            for (Member member : members) {
                if (member.key().equals(key)) {
                    return Optional.of(member);
                }
            }
            return Optional.empty();
        }

        @Override
        public String quote() {
            return "an object";
        }
    }

    record Arr(Position at, List<Json> items) implements Json {
        @Override
        public String quote() {
            return "a list";
        }
    }

    record Text(Position at, String value) implements Json {
        @Override
        public String quote() {
            return JsonText.quote(JsonText.shorten(value));
        }
    }

    /** A number, kept as written: whether it fits is for the one who wants it to say. */
    record Num(Position at, String literal) implements Json {
        @Override
        public String quote() {
            return JsonText.shorten(literal);
        }
    }

    record Truth(Position at, boolean value) implements Json {
        @Override
        public String quote() {
            return String.valueOf(value);
        }
    }

    record Null(Position at) implements Json {
        @Override
        public String quote() {
            return "null";
        }
    }

    /** A key with its value; {@code at} is the key's place. */
    record Member(String key, Position at, Json value) {}
}
