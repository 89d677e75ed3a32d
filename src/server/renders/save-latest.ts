/** At least, between two that are saved. */
const pauseMs = 250;

/**
 * Saves what is noted, one at a time and not too often; of those that come meanwhile only the
 * last. One that fails is reported, and the next is saved all the same.
 */
export function saveLatest<Value>(options: {
  readonly save: (value: Value) => Promise<unknown>;
  readonly onError: (error: unknown) => void;
}): {
  readonly note: (value: Value) => void;
  /** Drops what is not saved yet, and resolves when nothing is being saved. */
  readonly settle: () => Promise<void>;
} {
  let latest: { readonly value: Value } | null = null;
  let timer: NodeJS.Timeout | undefined;
  let saving: Promise<void> | null = null;
  let savedAtMs = -Infinity;
  const save = async ({ value }: { readonly value: Value }) => {
    await options.save(value).catch(options.onError);
    savedAtMs = performance.now();
    saving = null;
    schedule();
  };
  const schedule = () => {
    clearTimeout(timer);
    if (saving || !latest) return;
    const waitMs = Math.max(0, savedAtMs + pauseMs - performance.now());
    timer = setTimeout(() => {
      saving = save(latest!);
      latest = null;
    }, waitMs);
  };
  return {
    note: (value) => {
      latest = { value };
      schedule();
    },
    settle: async () => {
      latest = null;
      clearTimeout(timer);
      await saving;
    },
  };
}
