/** The default export is what `lazy` asks for; with it comes ECharts. */
const UncertaintyPart = () => null

export default UncertaintyPart
