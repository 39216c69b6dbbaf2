package io.contacts.http.internal.pace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.Random;

/** A provider's limiter, in simulated time: what it does with each request. */
abstract class LimiterModel {
    static final double SECOND = 1e9;

    /** Whether the request is taken. */
    abstract boolean take(long now);

    /** A request that was taken is over. */
    void over() {}

    /** How many seconds, rounded up, until it will take one again; what {@code Retry-After} would say. */
    abstract long secondsToWait(long now);

    /** How many it takes per second in the long run, if that does not depend on its answers' speed. */
    abstract double perSecond();

    /** How many are left, if it says so. */
    OptionalLong remaining() {
        return OptionalLong.empty();
    }

    static LimiterModel tokenBucket(double perSecond, int burst) {
        return new LimiterModel() {
            private double tokens = burst;
            private long filledAt;

            @Override
            boolean take(long now) {
                tokens = Math.min(burst, tokens + (now - filledAt) / SECOND * perSecond);
                filledAt = now;
                if (tokens < 1) {
                    return false;
                }
                tokens--;
                return true;
            }

            @Override
            long secondsToWait(long now) {
                return (long) Math.ceil((1 - tokens) / perSecond);
            }

            @Override
            double perSecond() {
                return perSecond;
            }

            @Override
            OptionalLong remaining() {
                return OptionalLong.of((long) tokens);
            }
        };
    }

    static LimiterModel fixedWindow(int most, double seconds) {
        return new LimiterModel() {
            private long window = -1;
            private int taken;

            @Override
            boolean take(long now) {
                long current = (long) (now / (seconds * SECOND));
                if (current != window) {
                    window = current;
                    taken = 0;
                }
                return ++taken <= most;
            }

            @Override
            long secondsToWait(long now) {
                return (long) Math.ceil((window + 1) * seconds - now / SECOND);
            }

            @Override
            double perSecond() {
                return most / seconds;
            }

            @Override
            OptionalLong remaining() {
                return OptionalLong.of(Math.max(0, most - taken));
            }
        };
    }

    static LimiterModel slidingWindow(int most, double seconds) {
        return new LimiterModel() {
            private final Deque<Long> last = new ArrayDeque<>();

            @Override
            boolean take(long now) {
                while (!last.isEmpty() && now - last.getFirst() >= seconds * SECOND) {
                    last.removeFirst();
                }
                if (last.size() >= most) {
                    return false;
                }
                last.addLast(now);
                return true;
            }

            @Override
            long secondsToWait(long now) {
                return (long) Math.ceil(seconds - (now - last.getFirst()) / SECOND);
            }

            @Override
            double perSecond() {
                return most / seconds;
            }

            @Override
            OptionalLong remaining() {
                return OptionalLong.of(most - last.size());
            }
        };
    }

    /** So many at the same time; {@code perSecond} is what that comes to with the simulation's answers. */
    static LimiterModel concurrency(int most, double perSecond) {
        return new LimiterModel() {
            private int underWay;

            @Override
            boolean take(long now) {
                if (underWay >= most) {
                    return false;
                }
                underWay++;
                return true;
            }

            @Override
            void over() {
                underWay--;
            }

            @Override
            long secondsToWait(long now) {
                return 1;
            }

            @Override
            double perSecond() {
                return perSecond;
            }
        };
    }

    /** None at all: so many are refused by chance, however few there are. */
    static LimiterModel chance(double share, long seed) {
        Random random = new Random(seed);
        return new LimiterModel() {
            @Override
            boolean take(long now) {
                return random.nextDouble() >= share;
            }

            @Override
            long secondsToWait(long now) {
                return 1;
            }

            @Override
            double perSecond() {
                return Double.POSITIVE_INFINITY;
            }
        };
    }

    /** One that becomes another. */
    static final class Changing extends LimiterModel {
        private LimiterModel current;

        Changing(LimiterModel first) {
            current = first;
        }

        void become(LimiterModel next) {
            current = next;
        }

        @Override
        boolean take(long now) {
            return current.take(now);
        }

        @Override
        long secondsToWait(long now) {
            return current.secondsToWait(now);
        }

        @Override
        double perSecond() {
            return current.perSecond();
        }

        @Override
        OptionalLong remaining() {
            return current.remaining();
        }
    }
}
