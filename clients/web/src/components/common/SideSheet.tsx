import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface Props {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** A page laid over the side of another; Escape, the button or a tap beside it puts it away. */
export function SideSheet({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const closeBeside = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };
  return (
    <dialog ref={dialog} class="sheet" aria-label={title} onClose={onClose} onClick={closeBeside}>
      <div class="sheet-page">
        <header>
          <h2>{title}</h2>
          <button type="button" class="quiet" onClick={onClose}>
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
