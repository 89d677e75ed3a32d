const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** The example of Standard Webhooks 1.0.0: ten attempts within 75 hours and a half. */
const delaysMs = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

const longestRetryAfterMs = 24 * hour;

/**
 * How long to wait in ms after an event failed to be delivered for the `failedAttempts`th time
 * (from 1 on), a tenth more or less so that receivers are not met by all at once; null: give up.
 * A receiver that asks for more time (`retryAfterMs`) gets it, a day at most.
 */
export function webhookDelayMs(
  failedAttempts: number,
  retryAfterMs = 0,
  random: () => number = Math.random,
): number | null {
  const delayMs = delaysMs[failedAttempts - 1];
  if (delayMs === undefined) return null;
  const jittered = Math.round(delayMs * (0.9 + 0.2 * random()));
  return Math.max(jittered, Math.min(retryAfterMs, longestRetryAfterMs));
}
