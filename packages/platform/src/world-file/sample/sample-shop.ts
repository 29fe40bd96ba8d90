import type { AudioEntry, CatalogEntry, EventEntry } from '../file.ts'

/** What can be tagged, heard and announced in the sample world. */
export const sampleShop: {
  readonly catalogs: readonly CatalogEntry[]
  readonly audio: readonly AudioEntry[]
  readonly events: readonly EventEntry[]
} = {
  catalogs: [
    {
      name: 'Editions',
      id: '310482756193048',
      account: 'mira.prints',
      shopName: 'Mira Prints',
      merchantId: '120394857261034',
      products: [
        {
          name: 'Heron at the weir, 24 x 30 cm',
          id: '402927420384618',
          retailerId: 'HERON-24',
          price: '$120.00',
          salePrice: '$96.00',
          variants: { Unframed: '402927420384619', Framed: '402927420384620' },
        },
        { name: 'Edition of nine', id: '402927420384621', retailerId: 'NINE-30', price: '$340.00' },
        {
          name: 'Contact sheet, signed',
          id: '402927420384622',
          retailerId: 'SHEET-1',
          price: '$45.00',
          reviewStatus: 'rejected',
          rejectionReasons: ['The picture does not show the product.'],
        },
      ],
    },
  ],
  audio: [
    { title: 'Night train', id: '2483906157204816', duration: 184_000, artist: 'The Slow Ferries' },
    { title: 'Dough', id: '2483906157204817', duration: 96_500, artist: 'Proving Time' },
    { title: 'Oven at four', id: '2483906157204818', type: 'original_sound', duration: 21_000, account: 'ana.bakes' },
  ],
  events: [
    {
      title: 'Open studio',
      id: '6153908274610385',
      account: 'mira.prints',
      startTime: new Date('2030-06-07T16:00:00Z'),
      endTime: new Date('2030-06-07T20:00:00Z'),
      notificationSubtypes: ['BEFORE_EVENT_1DAY', 'EVENT_START'],
    },
  ],
}
