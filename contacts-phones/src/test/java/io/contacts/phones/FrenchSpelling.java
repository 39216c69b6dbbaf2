package io.contacts.phones;

/** How French numbers are written by people and spreadsheets. */
enum FrenchSpelling {
    PLAIN {
        @Override
        String write(String national, int code) {
            return national;
        }
    },
    IN_PAIRS {
        @Override
        String write(String national, int code) {
            return pairs(national, " ");
        }
    },
    WITH_DOTS {
        @Override
        String write(String national, int code) {
            return pairs(national, ".");
        }
    },
    WITH_HYPHENS {
        @Override
        String write(String national, int code) {
            return pairs(national, "-");
        }
    },
    WITH_SLASHES {
        @Override
        String write(String national, int code) {
            return pairs(national, "/");
        }
    },
    WITH_NON_BREAKING_SPACES {
        @Override
        String write(String national, int code) {
            return "\u00a0" + pairs(national, "\u00a0") + "\u202f";
        }
    },
    WITH_NARROW_NON_BREAKING_SPACES {
        @Override
        String write(String national, int code) {
            return pairs(national, "\u202f");
        }
    },
    IN_BRACKETS {
        @Override
        String write(String national, int code) {
            return "(" + national.substring(0, 4) + ") " + pairs(national.substring(4), " ");
        }
    },
    FULL_WIDTH {
        @Override
        String write(String national, int code) {
            return fullWidth(national);
        }
    },
    WITH_EXCEL_APOSTROPHE {
        @Override
        String write(String national, int code) {
            return "'" + national;
        }
    },
    AS_EXCEL_TEXT {
        @Override
        String write(String national, int code) {
            return "=\"" + national + "\"";
        }
    },
    E164 {
        @Override
        String write(String national, int code) {
            return "+" + code + national.substring(1);
        }
    },
    INTERNATIONAL_WITH_BLANKS {
        @Override
        String write(String national, int code) {
            return "+" + code + " " + national.charAt(1) + " " + pairs(national.substring(2), " ");
        }
    },
    INTERNATIONAL_WITH_OPTIONAL_ZERO {
        @Override
        String write(String national, int code) {
            return "+" + code + " (0)" + national.charAt(1) + " " + pairs(national.substring(2), " ");
        }
    },
    INTERNATIONAL_FULL_WIDTH {
        @Override
        String write(String national, int code) {
            return "＋" + fullWidth(code + national.substring(1));
        }
    },
    DOUBLE_ZERO {
        @Override
        String write(String national, int code) {
            return "00" + code + national.substring(1);
        }
    },
    DOUBLE_ZERO_WITH_OPTIONAL_ZERO {
        @Override
        String write(String national, int code) {
            return "00 " + code + " (0)" + pairs(national.substring(1), ".");
        }
    },
    INTERNATIONAL_DIGITS {
        @Override
        String write(String national, int code) {
            return code + national.substring(1);
        }
    },
    INTERNATIONAL_DIGITS_AS_DECIMAL(true) {
        @Override
        String write(String national, int code) {
            return code + national.substring(1) + ".0";
        }
    },
    LOST_ZERO(true) {
        @Override
        String write(String national, int code) {
            return national.substring(1);
        }
    },
    LOST_ZERO_AS_DECIMAL(true) {
        @Override
        String write(String national, int code) {
            return national.substring(1) + ",0";
        }
    },
    LOST_ZERO_GROUPED(true) {
        @Override
        String write(String national, int code) {
            return national.substring(1, 4) + " " + national.substring(4, 7) + " " + national.substring(7);
        }
    };

    private final boolean repaired;

    FrenchSpelling() {
        this(false);
    }

    FrenchSpelling(boolean repaired) {
        this.repaired = repaired;
    }

    /**
     * The number in this spelling.
     *
     * @param national ten digits, the first a zero
     * @param code the country code of its territory
     */
    abstract String write(String national, int code);

    /** Whether a reader has to undo what a spreadsheet did. */
    boolean isRepaired() {
        return repaired;
    }

    static String fullWidth(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
        return wide.toString();
    }

    private static String pairs(String digits, String separator) {
        return digits.replaceAll("(..)(?=.)", "$1" + separator);
    }
}
