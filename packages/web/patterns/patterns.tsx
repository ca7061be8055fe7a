import { MAIN_VARIANT } from '@leinwand/method'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useCanvas } from '../canvas/use-canvas.ts'
import { useWords } from '../language/language.ts'
import { Failed } from '../shell/failed.tsx'
import { Loading } from '../shell/loading.tsx'
import { showSentence } from '../shell/notices.ts'
import { Page } from '../shell/page.tsx'
import { inVariant } from '../variants/in-variant.ts'
import { VariantSwitch } from '../variants/variant-switch.tsx'
import { projectQuery } from '../wire/query.ts'
import { Gallery } from './gallery.tsx'
import { patternWords } from './words.ts'

/** Patterns to work by, on the canvas of a variant. */
export const Patterns = () => {
  const words = useWords(patternWords)
  const { project: id } = useParams({ from: '/signed-in/projects/$project/patterns' })
  const navigate = useNavigate({ from: '/projects/$project/patterns' })
  const { variant = MAIN_VARIANT, pattern } = useSearch({ from: '/signed-in/projects/$project/patterns' })
  const known = useQuery(projectQuery(id, variant))
  const { canvas, act, loaded, error, refused, retry } = useCanvas(id, variant)
  useEffect(() => {
    if (refused) showSentence(refused.sentence)
  }, [refused])
  if (!loaded && error) return <Failed error={error} retry={retry} />
  if (known.isError && !known.data) return <Failed error={known.error} retry={() => known.refetch()} />
  return (
    <Page
      title={words.title}
      lead={words.lead}
      aside={
        <VariantSwitch
          project={id}
          variant={variant}
          onChange={chosen => void navigate({ search: inVariant(chosen) })}
        />
      }
    >
      {loaded && known.data ? (
        <Gallery project={known.data} variant={variant} canvas={canvas} act={act} opened={pattern} />
      ) : (
        <Loading lines={8} />
      )}
    </Page>
  )
}
