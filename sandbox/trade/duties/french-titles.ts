/** What instruments are called in French; those of surtax orders the tariff knows. */
export const FRENCH_TITLES: Readonly<Record<string, string | undefined>> = {
  'none found': 'aucun texte trouvé',
  'Customs Act, R.S.C. 1985, c. 1 (2nd Supp.)':
    'Loi sur les douanes, L.R.C. 1985, ch. 1 (2e suppl.)',
  'Customs Tariff, S.C. 1997, c. 36': 'Tarif des douanes, L.C. 1997, ch. 36',
  'Customs Tariff, S.C. 1997, c. 36, Schedule, chapter 99':
    'Tarif des douanes, L.C. 1997, ch. 36, annexe, chapitre 99',
  'Customs Tariff, S.C. 1997, c. 36, Schedule, chapters 98 and 99':
    'Tarif des douanes, L.C. 1997, ch. 36, annexe, chapitres 98 et 99',
  'CBSA, Customs Tariff, departmental consolidation':
    'ASFC, Tarif des douanes, codification ministérielle',
  'Excise Tax Act, R.S.C. 1985, c. E-15': 'Loi sur la taxe d’accise, L.R.C. 1985, ch. E-15',
  'Excise Act, 2001, S.C. 2002, c. 22': 'Loi de 2001 sur l’accise, L.C. 2002, ch. 22',
  'Excise Act, R.S.C. 1985, c. E-14': 'Loi sur l’accise, L.R.C. 1985, ch. E-14',
  'Select Luxury Items Tax Act, S.C. 2022, c. 10, s. 135':
    'Loi sur la taxe sur certains biens de luxe, L.C. 2022, ch. 10, art. 135',
  'Special Import Measures Act, R.S.C. 1985, c. S-15':
    'Loi sur les mesures spéciales d’importation, L.R.C. 1985, ch. S-15',
  'Currency Exchange for Customs Valuation Regulations, SOR/85-900':
    'Règlement sur le change aux fins de l’évaluation en douane, DORS/85-900',
  'United States Surtax Order (Motor Vehicles 2025), SOR/2025-118':
    'Décret imposant une surtaxe aux États-Unis (véhicules automobiles 2025), DORS/2025-118',
  'Orders that withdraw a tariff treatment: SOR/2020-286, SOR/2022-35, SOR/2023-207, SOR/2023-208':
    'Décrets retirant un traitement tarifaire : DORS/2020-286, DORS/2022-35, DORS/2023-207, DORS/2023-208',
  'Form B3-3, Canada Customs Coding Form': 'Formulaire B3-3, Douanes Canada — Formule de codage',
  'Memorandum D16-1-1': 'Mémorandum D16-1-1',
  'CBSA message TCC18-077': 'Message TCC18-077 de l’ASFC',
  'Customs Tariff, departmental consolidation of the CBSA':
    'Tarif des douanes, codification ministérielle de l’ASFC',
  'CES 2.0 debrief, incident CS0016355: wrong amounts after an exchange-rate outage':
    'Bilan de la CES 2.0, incident CS0016355 : montants erronés après une panne des taux de change',
  'GlobalETrade knowledge base: the China Surtax Order on the CAD':
    'Base de connaissances de GlobalETrade : le Décret de surtaxe visant la Chine sur la DCC',
  'The rate that was kept when the declaration was assessed':
    'Le taux conservé lors de la cotisation de la déclaration',
  'The amount that was kept when the declaration was assessed':
    'Le montant conservé lors de la cotisation de la déclaration',
  'CBSA Customs Notice 23-21': 'Avis des douanes 23-21 de l’ASFC',
  'CARM tariff data API, as used in public client code':
    'API des données tarifaires de la GCRA, selon du code client public',
  'CARM tariff data API, customsDuties, as used in public client code':
    'API des données tarifaires de la GCRA, customsDuties, selon du code client public',
  'Weights and Measures Act, R.S.C. 1985, c. W-6':
    'Loi sur les poids et mesures, L.R.C. 1985, ch. W-6',
  '2026, c. 7': 'L.C. 2026, ch. 7',
  'Canada–Chile Free Trade Agreement': 'Accord de libre-échange Canada–Chili',
  'Canada–Colombia Free Trade Agreement': 'Accord de libre-échange Canada–Colombie',
  'Canada–Costa Rica Free Trade Agreement': 'Accord de libre-échange Canada–Costa Rica',
  'Canada–EFTA Free Trade Agreement, Iceland': 'Accord de libre-échange Canada–AELE, Islande',
  'Canada–EFTA Free Trade Agreement, Norway': 'Accord de libre-échange Canada–AELE, Norvège',
  'Canada–EFTA Free Trade Agreement, Switzerland and Liechtenstein':
    'Accord de libre-échange Canada–AELE, Suisse et Liechtenstein',
  'Canada–Honduras Free Trade Agreement': 'Accord de libre-échange Canada–Honduras',
  'Canada–Israel Free Trade Agreement': 'Accord de libre-échange Canada–Israël',
  'Canada–Jordan Free Trade Agreement': 'Accord de libre-échange Canada–Jordanie',
  'Canada–Korea Free Trade Agreement': 'Accord de libre-échange Canada–Corée',
  'Canada–Panama Free Trade Agreement': 'Accord de libre-échange Canada–Panama',
  'Canada–Peru Free Trade Agreement': 'Accord de libre-échange Canada–Pérou',
  'Canada–Ukraine Free Trade Agreement; a new one from 2024-07-01':
    'Accord de libre-échange Canada–Ukraine; un nouvel accord depuis le 2024-07-01',
  'Canada–United Kingdom Trade Continuity Agreement':
    'Accord de continuité commerciale Canada–Royaume-Uni',
  'Canada–United States–Mexico Agreement, in force 2020-07-01; the North American Free Trade Agreement before':
    'Accord Canada–États-Unis–Mexique, en vigueur le 2020-07-01; auparavant l’Accord de libre-échange nord-américain',
  'North American Free Trade Agreement, ended 2020-06-30':
    'Accord de libre-échange nord-américain, terminé le 2020-06-30',
  'SOR/2017-178': 'DORS/2017-178',
  'SOR/2018-221 to 223': 'DORS/2018-221 à 223',
}
