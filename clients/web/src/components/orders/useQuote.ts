import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { refusalOf, type Refusal } from "../../api/refusal.js";

/** What the server says of a form before it is sent. */
export interface Quote<T> {
  readonly answer: T | undefined;
  readonly refusal: Refusal | undefined;
}

const PAUSE_MS = 350;

/**
 * Asks the server what the form would cost and whether it is allowed, a moment after the last
 * keystroke and whenever `key` (the form's content and what its price depends on) changes.
 */
export function useQuote<T>(key: string, ask: (signal: AbortSignal) => Promise<T>): Quote<T> {
  const quote = useSignal<Quote<T>>({ answer: undefined, refusal: undefined });
  useEffect(() => {
    const call = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await ask(call.signal);
        if (!call.signal.aborted) quote.value = { answer, refusal: undefined };
      } catch (error) {
        if (!call.signal.aborted) quote.value = { answer: undefined, refusal: refusalOf(error) };
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      call.abort();
    };
  }, [key]);
  return quote.value;
}
