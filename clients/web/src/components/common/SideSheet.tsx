import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface Props {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** A page laid over the side of another; Escape, Back, the button or a tap beside it puts it away. */
export function SideSheet({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  // The dialog closes itself, so that the focus goes back to where it came from.
  const close = () => dialog.current?.close();
  useEffect(() => closeOnBack(close), []);
  const closeBeside = (event: MouseEvent) => {
    if (event.target === dialog.current) close();
  };
  return (
    <dialog ref={dialog} class="sheet" aria-label={title} onClose={onClose} onClick={closeBeside}>
      <div class="sheet-page">
        <header>
          <h2>{title}</h2>
          <button type="button" class="quiet" onClick={close}>
            Close
          </button>
        </header>
        <div class="sheet-body" tabindex={0}>
          {children}
        </div>
      </div>
    </dialog>
  );
}

/** Makes the browser's Back put the sheet away instead of leaving the page. */
function closeOnBack(close: () => void): () => void {
  history.pushState({ sheet: true }, "");
  window.addEventListener("popstate", close);
  return () => {
    window.removeEventListener("popstate", close);
    if (history.state?.sheet) history.back();
  };
}
