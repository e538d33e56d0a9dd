import type { Chart, Plugin } from "chart.js";
import { words } from "../../host/words";
import type { ChartColours } from "../charts/chart-colours";
import * as write from "../format";
import type { Payoff } from "./payoff";

const FONT = "11px 'Segoe UI', system-ui, sans-serif";
const LINE = 13;

/** What the lines alone do not say: one standard deviation, the index, break-evens and the worst loss. */
export function payoffMarks(payoff: Payoff, colours: ChartColours): Plugin<"line"> {
  return {
    id: "payoff-marks",
    beforeDatasetsDraw: (chart) => {
      drawBand(chart, payoff, colours);
    },
    afterDatasetsDraw: (chart) => {
      drawFloor(chart, payoff, colours);
      payoff.breakEvens.forEach((level, index) => {
        drawBreakEven(chart, level, index === 0, colours);
      });
      drawSpot(chart, payoff, colours);
    },
  };
}

function xOf(chart: Chart, value: number): number {
  return chart.scales.x?.getPixelForValue(value) ?? 0;
}

function yOf(chart: Chart, value: number): number {
  return chart.scales.y?.getPixelForValue(value) ?? 0;
}

function drawBand(chart: Chart, { spot, oneSd }: Payoff, colours: ChartColours): void {
  const { ctx, chartArea } = chart;
  const left = Math.max(xOf(chart, spot - oneSd), chartArea.left);
  const right = Math.min(xOf(chart, spot + oneSd), chartArea.right);
  ctx.save();
  ctx.fillStyle = colours.band;
  ctx.fillRect(left, chartArea.top, right - left, chartArea.height);
  // The edges stay visible where a contrast theme leaves no fill.
  line(ctx, left, chartArea.top, left, chartArea.bottom, colours.grid, [2, 3]);
  line(ctx, right, chartArea.top, right, chartArea.bottom, colours.grid, [2, 3]);
  label(ctx, "one SD", (left + right) / 2, chartArea.bottom - 4, "center", colours.faint, colours.paper);
  ctx.restore();
}

function drawFloor(chart: Chart, { worst }: Payoff, colours: ChartColours): void {
  const { ctx, chartArea } = chart;
  const y = yOf(chart, worst);
  ctx.save();
  line(ctx, chartArea.left, y, chartArea.right, y, colours.loss, [6, 3]);
  const text = words`worst ${write.signedPoints(worst)}`;
  label(ctx, text, (chartArea.left + chartArea.right) / 2, y - 4, "center", colours.loss, colours.paper);
  ctx.restore();
}

function drawBreakEven(chart: Chart, level: number, isLower: boolean, colours: ChartColours): void {
  const { ctx, chartArea } = chart;
  const x = xOf(chart, level);
  ctx.save();
  line(ctx, x, chartArea.top, x, chartArea.bottom, colours.ink, [3, 3]);
  // Inside the profit zone, where nothing else is written at this height.
  const y = yOf(chart, 0) + LINE * 1.4;
  const text = write.points(level);
  label(ctx, text, x + (isLower ? 4 : -4), y, isLower ? "left" : "right", colours.ink, colours.paper);
  label(
    ctx,
    words`break-even`,
    x + (isLower ? 4 : -4),
    y + LINE,
    isLower ? "left" : "right",
    colours.faint,
    colours.paper,
  );
  ctx.restore();
}

function drawSpot(chart: Chart, { spot }: Payoff, colours: ChartColours): void {
  const { ctx, chartArea } = chart;
  const x = xOf(chart, spot);
  ctx.save();
  line(ctx, x, chartArea.top, x, chartArea.bottom, colours.faint, []);
  label(ctx, `SPX ${write.level(spot)}`, x, chartArea.top - 4, "center", colours.ink, colours.paper);
  ctx.restore();
}

function line(
  ctx: CanvasRenderingContext2D,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  colour: string,
  dash: number[],
): void {
  ctx.beginPath();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  ctx.setLineDash(dash);
  ctx.moveTo(x0, y0);
  ctx.lineTo(x1, y1);
  ctx.stroke();
}

function label(
  ctx: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  align: "left" | "center" | "right",
  colour: string,
  paper: string,
): void {
  ctx.font = FONT;
  ctx.textAlign = align;
  ctx.setLineDash([]);
  // A rim of the background keeps the text readable over lines.
  ctx.lineWidth = 3;
  ctx.strokeStyle = paper;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}
