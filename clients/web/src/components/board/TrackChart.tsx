import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { Track } from "../../gen/demarche/v1/view_pb.js";

/** A track's whole course with the band of its noise. Loaded only when one is opened. */
export default function TrackChart({ track }: { track: Track }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const chart = new uPlot(options(track, element), dataOf(track), element);
    const resized = new ResizeObserver(() => chart.setSize(sizeOf(element)));
    resized.observe(element);
    return () => {
      resized.disconnect();
      chart.destroy();
    };
  }, [track]);
  return <div ref={place} class="chart" role="img" aria-label="Course over the turns, as in the table" />;
}

function dataOf({ history }: Track): uPlot.AlignedData {
  return [
    history.map((reading) => reading.turn),
    history.map((reading) => reading.value),
    history.map((reading) => reading.value - reading.noise),
    history.map((reading) => reading.value + reading.noise),
  ];
}

function sizeOf(element: HTMLElement): { width: number; height: number } {
  return { width: element.clientWidth, height: 200 };
}

function options(track: Track, element: HTMLElement): uPlot.Options {
  const style = getComputedStyle(element);
  const color = (name: string) => style.getPropertyValue(name).trim();
  const axis = {
    stroke: color("--faint"),
    grid: { stroke: color("--line"), width: 1 },
    ticks: { show: false },
    font: "12px system-ui",
  };
  return {
    ...sizeOf(element),
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { time: false },
      y: { range: [track.info?.minimum ?? 0, track.info?.maximum ?? 10] },
    },
    axes: [{ ...axis, incrs: [1, 2, 5, 10] }, axis],
    series: [
      {},
      { stroke: color("--accent"), width: 2, points: { size: 6 } },
      { show: true, width: 0, points: { show: false } },
      { show: true, width: 0, points: { show: false } },
    ],
    bands: [{ series: [3, 2], fill: color("--band") }],
  };
}
