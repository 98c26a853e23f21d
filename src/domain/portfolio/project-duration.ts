/** Hours at full power: energy by power; NaN where either is missing, or the power is zero. */
export function durationH(powerMW: number, capacityMWh: number): number {
  return powerMW > 0 ? capacityMWh / powerMW : Number.NaN;
}
