/** Which of many equally wide columns are to be seen, with some on either side so that nothing flickers. */
export const visibleColumns = (
  { left, width }: { left: number; width: number },
  columnWidth: number,
  count: number,
): { from: number; to: number } => {
  const AHEAD = 2
  const from = Math.max(0, Math.floor(left / columnWidth) - AHEAD)
  return { from, to: Math.min(count, Math.ceil((left + width) / columnWidth) + AHEAD) }
}
