// Who is in the perimeter of the social economy. Starting values of an editable table: what each rests on is written
// beside it, and where the law leaves the answer to a case-by-case look there is no rule, hence no verdict.

/** Law no 2014-856 was published on 1 August 2014 and took effect the next day. */
export const IN_FORCE = '2014-08-02'

const LAW = 'Loi n° 2014-856 du 31 juillet 2014, art. 1er'
const PRIVATE = `${LAW}, I : l'économie sociale et solidaire réunit des personnes morales de droit privé.`
const COOPERATIVE = `${LAW}, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.`
const MUTUAL = `${LAW}, II, 1° : mutuelles ou unions du code de la mutualité, sociétés d'assurance mutuelles.`
const FOUNDATION = `${LAW}, II, 1° : fondations.`
const ASSOCIATION = `${LAW}, II, 1° : associations régies par la loi du 1er juillet 1901.`
const COMPANY = `${LAW}, II, 2° : société commerciale, si elle remplit les conditions et en fait publiquement état : le répertoire de l'INSEE le signale.`
const NO_MENTION = `${LAW}, II, 2° : société commerciale qui ne fait pas état de la qualité d'entreprise de l'ESS.`
const REGISTER = "Forme que la loi ne nomme pas en toutes lettres : suivie si le répertoire de l'INSEE la signale dans l'ESS."
const STATISTICS = "INSEE, périmètre statistique de l'économie sociale : hors organisations patronales, syndicales, religieuses et politiques, et hors administration publique."

const inside = (family, source, ...categories) =>
  categories.map((category) => ({ category, verdict: 'IN', family, source }))
const outside = (source, ...categories) => categories.map((category) => ({ category, verdict: 'OUT', source }))
const flagged = (rules) => rules.map((rule) => ({ ...rule, needsFlag: true }))

/** SIREN beginning with 1 or 2 are those of public bodies, whatever else a file says of them. */
const publicBodies = ['1', '2'].map((siren) => ({
  siren,
  verdict: 'OUT',
  source: `Numéro SIREN commençant par ${siren} : organisme public (INSEE). ${PRIVATE}`,
}))

const associationActivities = ['84', '94.1', '94.20Z', '94.91Z', '94.92Z'].map((naf) => ({
  category: '92', naf, verdict: 'OUT', source: STATISTICS,
}))

export const perimeter = [
  ...publicBodies,
  ...outside(PRIVATE, '1', '2', '4', '7'),
  ...inside('cooperative', COOPERATIVE,
    '5192', '5193', '5194', '5195', '5196', '5203', '5307', '5309',
    '5443', '5451', '5453', '5454', '5455', '5458', '5459', '5460',
    '5543', '5547', '5551', '5552', '5553', '5554', '5555', '5558', '5559', '5560',
    '5643', '5647', '5651', '5652', '5653', '5654', '5655', '5658', '5659', '5660',
    '63', '6543', '6551', '6554', '6558', '6560', '6595', '6596'),
  ...flagged(inside('cooperative', REGISTER, '5191', '5432', '5532', '5632', '6532', '61')),
  ...flagged(inside('societe_commerciale_ess', COMPANY, '52', '53', '54', '55', '56', '57', '58')),
  ...outside(NO_MENTION, '52', '53', '54', '55', '56', '57', '58'),
  ...inside('mutuelle', MUTUAL, '64', '82'),
  ...flagged(inside('mutuelle', REGISTER, '8510')),
  ...outside(`${LAW}, II, 1° : un régime obligatoire de protection sociale n'est pas une mutuelle.`, '81'),
  ...outside(`${LAW}, II : un comité d'entreprise n'a aucune des formes énumérées.`, '83'),
  ...outside(`${LAW}, II : un syndicat ou un ordre professionnel n'a aucune des formes énumérées.`, '84'),
  ...outside(`${LAW}, II : un syndicat de propriétaires n'a aucune des formes énumérées.`, '91'),
  ...inside('association', ASSOCIATION, '92'),
  ...outside(`${LAW}, I : une association non déclarée n'a pas la personnalité morale.`, '9210'),
  ...outside(`${LAW}, II : une association d'avocats organise l'exercice d'une profession libérale.`, '9224'),
  ...outside(`${LAW}, II : une congrégation relève du titre III de la loi de 1901.`, '9240'),
  ...associationActivities,
  ...inside('fondation', FOUNDATION, '93'),
]
