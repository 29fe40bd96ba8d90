// biome-ignore-all format: printed
// Printed from the contract by `npm run client-facts`: change the contract, not this file.
import type { ContainerKind } from '@darkroom/contract'
import type { PlatformFacts } from '../errors/api-error.ts'

/** The kinds of containers: their media_type, and the parameters that they take. */
export const kinds: Readonly<Record<ContainerKind, { readonly mediaType?: 'REELS' | 'STORIES' | 'VIDEO' | 'CAROUSEL'; readonly parameters: string }>> = {'image':{'parameters':'caption location_id user_tags product_tags collaborators alt_text is_ai_generated is_paid_partnership branded_content_sponsor_ids poll_attachment is_poll_duration_extended is_comment_prompt_used'},'reel':{'mediaType':'REELS','parameters':'caption location_id user_tags product_tags collaborators cover_url thumb_offset share_to_feed audio_name audio_configuration trial_params is_ai_generated is_paid_partnership branded_content_sponsor_ids poll_attachment is_poll_duration_extended is_comment_prompt_used'},'story':{'mediaType':'STORIES','parameters':'user_tags is_paid_partnership branded_content_sponsor_ids'},'carousel':{'mediaType':'CAROUSEL','parameters':'caption location_id product_tags collaborators share_to_feed is_ai_generated is_paid_partnership branded_content_sponsor_ids poll_attachment is_poll_duration_extended is_comment_prompt_used'},'imageItem':{'parameters':'user_tags product_tags alt_text'},'videoItem':{'mediaType':'VIDEO','parameters':'user_tags product_tags thumb_offset'}}

/** The parameters that Facebook Login alone has. */
export const facebookOnly: readonly string[] = ['product_tags','upload_type','is_paid_partnership','branded_content_sponsor_ids','audio_configuration','poll_attachment','is_poll_duration_extended','is_comment_prompt_used']

/** The refusals that are told before the platform is asked, as it tells them. */
export const refusals: Readonly<Record<'captionLong' | 'tooManyTags' | 'carouselCount' | 'imageSize' | 'aspectRatio' | 'positionOnVideo' | 'positionMissing', PlatformFacts>> = {'captionLong':{'code':36004,'subcode':2207010,'message':'The caption was too long.','userMessage':"The submitted image's caption was {n} characters long. The maximum number of characters permitted for a caption is {max}. Please submit media with a shorter caption."},'tooManyTags':{'code':100,'subcode':2207040,'message':'Cannot use more than {maxTagCount} tags per created media.','userMessage':'Cannot use more than {maxTagCount} tags per created media.'},'carouselCount':{'code':100,'subcode':2207028,'message':'Unsupported post type. The post has too little or too many attachments to qualify as a carousel.','userMessage':"Your post won't work as a carousel. Carousels need at least 2 photos/videos and no more than 10 photos/videos."},'imageSize':{'code':36000,'subcode':2207004,'message':'The image size is too large.','userTitle':'Image size too large','userMessage':'The image is too large to download. It should be less than {size}.'},'aspectRatio':{'code':36003,'subcode':2207009,'message':'The aspect ratio is not supported.','userTitle':'Invalid aspect ratio','userMessage':'The submitted image with aspect ratio {ratio} cannot be published. Please submit an image with a valid aspect ratio.'},'positionOnVideo':{'code':100,'subcode':2207035,'message':'Product tag positions should not be specified for video media.','userMessage':'Product tag positions should not be specified for video media.'},'positionMissing':{'code':100,'subcode':2207036,'message':'Product tag positions are required for photo media.','userMessage':'Product tag positions are required for photo media.'}}

/** As many characters a caption can have. */
export const mostCaption: number = 2200

/** As many people a caption can mention. */
export const mostMentions: number = 20

/** As many hashtags a caption can have. */
export const mostHashtags: number = 30

/** As few items a carousel can have. */
export const leastItems: number = 2

/** As many items a carousel can have. */
export const mostItems: number = 10

/** As many bytes an image can have. */
export const mostImageBytes: number = 8388608

/** The ratios of width to height that an image in the feed can have. */
export const imageRatios: Readonly<Record<'least' | 'most', number>> = {'least':0.8,'most':1.91}

/** Milliseconds between two looks at a container that takes its time. */
export const lookEvery: number = 60000
