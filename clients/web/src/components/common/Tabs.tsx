import { useEffect, useRef } from "preact/hooks";

export interface TabItem<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** How many things in it ask for attention. */
  readonly count?: number;
  /** What the count counts, for those who don't see it. */
  readonly counts?: string;
}

interface Props<Id extends string> {
  label: string;
  items: readonly TabItem<Id>[];
  chosen: { value: Id };
  class?: string;
}

/** Chooses one part of the page; arrow keys move as in every tab list. */
export function Tabs<Id extends string>({ label, items, chosen, ...rest }: Props<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const here = items.findIndex((item) => item.id === chosen.value);
    const next = items.at(step === "first" ? 0 : step === "last" ? -1 : (here + step) % items.length);
    if (!next) return;
    chosen.value = next.id;
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  // Where not all tabs are in sight, the chosen one is.
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>(`#tab-${chosen.value}`);
    const hidden = list.current && list.current.scrollWidth > list.current.clientWidth;
    if (hidden) tab?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [chosen.value]);
  return (
    <div ref={list} class={`tabs ${rest.class ?? ""}`} role="tablist" aria-label={label} onKeyDown={move}>
      {items.map((item) => (
        <button
          key={item.id}
          id={`tab-${item.id}`}
          type="button"
          role="tab"
          aria-selected={item.id === chosen.value}
          aria-controls={`panel-${item.id}`}
          tabindex={item.id === chosen.value ? 0 : -1}
          onClick={() => (chosen.value = item.id)}
        >
          {item.label}
          {item.count ? (
            <span class="count">
              {item.count}
              <span class="unseen"> {item.counts}</span>
            </span>
          ) : null}
        </button>
      ))}
    </div>
  );
}

const STEPS: Record<string, number | "first" | "last"> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  Home: "first",
  End: "last",
};

interface PanelProps {
  id: string;
  /** Heads the part for those who go from heading to heading. */
  title: string;
  children: preact.ComponentChildren;
}

/** The part of the page that a tab shows. */
export function TabPanel({ id, title, children }: PanelProps) {
  return (
    <div id={`panel-${id}`} class="panel" role="tabpanel" aria-labelledby={`tab-${id}`} tabindex={0}>
      <h2 class="unseen">{title}</h2>
      {children}
    </div>
  );
}

/** A choice whose shown value differs from the kept one: none yet, or that part stands beside the tabs. */
export function chosenAmong<Id>(kept: { value: Id | undefined }, shown: Id): { value: Id } {
  return {
    get value() {
      return shown;
    },
    set value(next: Id) {
      kept.value = next;
    },
  };
}
