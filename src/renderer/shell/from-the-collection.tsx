import { LINK_HEADINGS, linksBlock } from '#shared/campaigns/links-block.ts'
import {
  type CitedWork,
  descriptionBlock,
  withWorks,
} from '#shared/collection/description-block.ts'
import { endCardsOf } from '#shared/collection/end-cards.ts'
import { withEndCards } from '#shared/editing/end-cards.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { type Translate, createTranslator } from '#shared/i18n/create-translator.ts'
import { withBlock } from '#shared/publishing/description-blocks.ts'
import { CampaignLinks } from '../campaigns/campaign-links.tsx'
import { CitedWorks } from '../collection/cited-works.tsx'
import { People } from '../collection/people.tsx'
import { changeDescriptions } from '../details/details-draft.ts'
import { change, useOpenEpisode } from '../open-episode/open-episode.ts'

/** What an episode is made from, who is in it and where it leads meet what is said of it. */
export function FromTheCollection({ document }: { readonly document: EpisodeDocument }) {
  const { id, language, format, title, campaign } = document.episode
  const marks = campaign === undefined ? undefined : { campaign, content: title }
  const describe = (written: (description: string, translate: Translate) => string) =>
    changeDescriptions(language, (description, spoken) => written(description, wordsIn(spoken)))
  const hasClips = useOpenEpisode(({ history }) => history.present.timeline.clips.length > 0)
  const showAtTheEnd = (works: readonly CitedWork[]) =>
    change('addOverlay', (timeline) => withEndCards(timeline, endCardsOf(works, wordsIn(language))))
  return (
    <>
      <CitedWorks
        episodeId={id}
        isReadAloud={format === 'story'}
        onEndCards={hasClips ? showAtTheEnd : undefined}
        onCredits={(works) =>
          describe((description, translate) =>
            withWorks(description, works, descriptionBlock(works, translate, marks)),
          )
        }
      />
      {marks && (
        <CampaignLinks
          campaign={marks.campaign}
          onDescribe={(links) =>
            describe((description, translate) =>
              withBlock(description, linksBlock(links, marks, translate), LINK_HEADINGS),
            )
          }
        />
      )}
      <People episodeId={id} />
    </>
  )
}

/** The studio writes in two languages; of others, most are spoken in Indonesia. */
function wordsIn(language: string): Translate {
  return createTranslator(/^en\b/i.test(language) ? 'en' : 'id').t
}
