import type { ComponentChildren } from "preact";
import { useErrorBoundary } from "preact/hooks";

/** Shows its children, or, if drawing them fails, what a person can do about it. */
export function FailureNote({ children }: { children: ComponentChildren }) {
  const [error] = useErrorBoundary((failure) => console.error(failure));
  if (!error) return <>{children}</>;
  return (
    <main class="plain-page">
      <h1>This page has run into an error</h1>
      <p role="alert">Nothing you wrote or ordered is lost. Load the page again to go on.</p>
      <p>
        <button type="button" class="primary" onClick={() => window.location.reload()}>
          Load again
        </button>
      </p>
    </main>
  );
}
