/**
 * Probabilities as whole percentages that always sum to 100, so that what a person sees is what is
 * sent.
 */
export type Percentages = Readonly<Record<string, number>>;

export function evenly(ids: readonly string[]): Percentages {
  return rounded(ids, ids.map(() => 100 / ids.length));
}

/** Sets one share; the others keep their proportions in what is left. */
export function withShare(shares: Percentages, id: string, share: number): Percentages {
  const fixedShare = Math.min(100, Math.max(0, Math.round(share)));
  const others = Object.keys(shares).filter((each) => each !== id);
  const left = 100 - fixedShare;
  const sum = others.reduce((total, each) => total + (shares[each] ?? 0), 0);
  const wanted = others.map((each) =>
    sum > 0 ? ((shares[each] ?? 0) * left) / sum : left / others.length,
  );
  const others100 = rounded(others, wanted, left);
  return Object.fromEntries(
    Object.keys(shares).map((each) => [each, each === id ? fixedShare : (others100[each] ?? 0)]),
  );
}

/** Stated probabilities, 0 to 1, as percentages. */
export function percentagesOf(
  ids: readonly string[],
  probabilities: Readonly<Record<string, number>>,
): Percentages {
  return rounded(ids, ids.map((id) => (probabilities[id] ?? 0) * 100));
}

export function probabilitiesOf(shares: Percentages): Record<string, number> {
  return Object.fromEntries(Object.entries(shares).map(([id, share]) => [id, share / 100]));
}

/** Rounds to whole numbers that sum to the total, giving what is left to the largest fractions. */
function rounded(ids: readonly string[], wanted: readonly number[], total = 100): Percentages {
  const floors = wanted.map(Math.floor);
  let left = total - floors.reduce((sum, each) => sum + each, 0);
  const byFraction = wanted
    .map((value, index) => ({ index, fraction: value - Math.floor(value) }))
    .sort((a, b) => b.fraction - a.fraction);
  for (const { index } of byFraction) {
    if (left-- <= 0) break;
    floors[index] = (floors[index] ?? 0) + 1;
  }
  return Object.fromEntries(ids.map((id, index) => [id, floors[index] ?? 0]));
}
