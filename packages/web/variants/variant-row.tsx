import type { Variant } from '@leinwand/contract'
import { MAIN_VARIANT } from '@leinwand/method'
import { Button } from '@mantine/core'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { Light } from '../shell/light.tsx'
import { TextLink } from '../shell/links.tsx'
import { VerdictPill } from '../shell/verdict-pill.tsx'
import { useChangeVariant } from './use-change-variant.ts'
import { VariantMenu } from './variant-menu.tsx'
import styles from './variants.module.css'
import { variantsWords } from './words.ts'

type Props = { project: string; variant: Variant; depth: number; all: readonly Variant[] }

/** A variant with where it comes from, what it is called by the method and what it comes to. */
export const VariantRow = ({ project, variant, depth, all }: Props) => {
  const words = useWords(variantsWords)
  const format = useFormat()
  const change = useChangeVariant(project, variant)
  const { id, name, from, at, actor, notes, verdict, npv, light, removed } = variant
  const main = id === MAIN_VARIANT
  const origin = from
    ? words.fromMoment(
        all.find(each => each.id === from.variant)?.name ?? from.variant,
        format.integer(from.seq),
      )
    : words.fromFile
  return (
    <li className={styles.row} style={{ marginLeft: `${Math.min(depth, 6) * 22}px` }} data-depth={depth}>
      <div className={styles.who}>
        <div className={styles.name}>
          {removed ? (
            name
          ) : (
            <TextLink
              to="/projects/$project"
              params={{ project }}
              search={main ? {} : { variant: id }}
              inherit
            >
              {name}
            </TextLink>
          )}
          {main ? <span className={styles.running}>{words.main}</span> : null}
        </div>
        <div className={styles.origin}>
          {main ? null : `${origin} · `}
          {actor ? words.by(actor, format.date(at)) : words.since(format.date(at))} ·{' '}
          {words.notes(format.integer(notes))}
        </div>
      </div>
      <div>
        <VerdictPill kind={verdict} />
      </div>
      <div className={styles.money}>
        {npv === null ? (
          <span className={styles.origin}>{words.noNumbers}</span>
        ) : (
          <>
            <span className={styles.origin}>{words.npv}</span> <b>{format.euro(npv)}</b>
          </>
        )}
        {light ? <Light light={light} label={words.lights[light]} /> : null}
      </div>
      {removed ? (
        <Button
          size="compact-sm"
          variant="default"
          loading={change.isPending}
          onClick={() => change.mutate({ removed: false })}
        >
          {words.back}
        </Button>
      ) : (
        <VariantMenu project={project} variant={variant} change={change} />
      )}
    </li>
  )
}
