import { useSignal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";

/** A page whose code is fetched when it is first shown, so that other pages load without it. */
export function lazy<P extends object>(
  load: () => Promise<ComponentType<P>>,
): (props: P) => preact.JSX.Element {
  let known: ComponentType<P> | undefined;
  return function LazyPage(props: P) {
    const state = useSignal<"loading" | "here" | "failed">(known ? "here" : "loading");
    useEffect(() => {
      if (known) return;
      load().then(
        (page) => {
          known = page;
          state.value = "here";
        },
        () => (state.value = "failed"),
      );
    }, []);
    const Page = known;
    if (state.value === "here" && Page) return <Page {...props} />;
    return <Waiting failed={state.value === "failed"} />;
  };
}

function Waiting({ failed }: { failed: boolean }) {
  return (
    <main class="plain-page">
      {failed ? (
        <>
          <p role="alert">This page could not be loaded. The connection may be down.</p>
          <p>
            <button type="button" class="primary" onClick={() => window.location.reload()}>
              Load again
            </button>
          </p>
        </>
      ) : (
        <p class="faint">Loading…</p>
      )}
    </main>
  );
}
