export { drawSvg, escapeXml } from './draw-svg.ts'
