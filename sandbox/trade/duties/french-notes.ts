/** What sources of this program say or leave open, in French, by their ids; measures have English notes alone. */
export const FRENCH_NOTES: Readonly<Record<string, string | undefined>> = {
  'customs-tariff-edition':
    'L’édition en vigueur ce jour-là; deux transcriptions publiques de l’extrait fourni avec le bac à sable concordaient.',
  'customs-tariff-same-year':
    'Une édition ultérieure de la même année civile; peu de taux changent entre deux éditions d’une année.',
  'customs-tariff-carried-back':
    'Une édition d’une année ultérieure, appliquée à rebours : les taux de ce jour-là ont pu être autres.',
  'general-tariff':
    'Le Tarif général est de 35 %, sauf si le taux NPF est égal ou supérieur, ou si une note ou le numéro tarifaire en dispose autrement. Qu’un taux NPF par unité compte comme inférieur est supposé.',
  'general-tariff-as-mfn':
    'Le taux NPF s’il est d’au moins 35 %, et au chapitre 98 selon ses notes. Le taux vaut ce que vaut son édition.',
  'mfn-where-lower':
    'Le taux NPF s’applique s’il est inférieur à la préférence réclamée. Le taux vaut ce que vaut son édition.',
  'gst-rate':
    '5 % de la valeur pour taxe, sauf si les marchandises sont d’une catégorie qui n’en supporte pas.',
  'duties-calculation-order':
    'L’ordre du formulaire. Le document de l’agence sur le calcul des droits et taxes dans la GCRA n’a pu être consulté.',
  'duties-currency-conversion': 'Le taux est celui de la date d’expédition directe.',
  'direct-shipment-date': 'Le taux de change est celui de la date d’expédition directe.',
  'duties-valuation': 'Un taux en pourcentage s’applique à la valeur en douane (art. 45 à 55).',
  'duties-rounding':
    'Chaque imposition est arrondie une fois au cent le plus proche, la demie à l’opposé de zéro. Les exemples publiés concordent; aucune règle n’a été trouvée.',
  'duties-rate-limits':
    'Un taux « pas moins de » tel montant « ni plus de » tel autre : au moins le minimum, au plus le maximum. Que le maximum l’emporte si les deux se croisent est supposé.',
  'duties-relief':
    'Un code tarifaire libère entièrement des impositions qu’il nomme; l’exonération partielle n’est pas simulée.',
  'duties-surtax-on-vfd':
    'Un pourcentage de la valeur en douane, à côté des droits de douane et non par-dessus.',
  'duties-content-deduction':
    'Du véhicule admissible au Tarif des États-Unis est retranchée la valeur des marchandises canadiennes et mexicaines si plus de 15 % en est réclamé, sinon 15 %. Que le montant soit arrondi au cent et ne dépasse jamais la valeur est supposé.',
  'duties-safeguard-on-vfd': 'En plus des droits de douane.',
  'duties-sima-base':
    'Un pourcentage du prix à l’exportation, soit la valeur en douane à moins que la ligne n’en indique un, ou un montant par unité. Les valeurs normales ne sont pas modélisées : la marge est celle de la mesure. De mémoire.',
  'duties-excise-base':
    'Des cigares importés : la valeur en douane, le droit de l’art. 42 et celui de l’art. 20 du Tarif des douanes; surtaxe, sauvegarde et LMSI ne sont pas nommées.',
  'duties-luxury-tax-base':
    'D’une importation : la valeur en douane et tous les droits et taxes sauf la TPS; est dû le moindre de 10 % de ce montant et de 20 % de l’excédent sur le seuil.',
  'duties-value-for-tax':
    'La valeur en douane et les droits et taxes du Tarif des douanes, des lois sur l’accise et de la Loi sur les mesures spéciales d’importation; la taxe de luxe n’est pas nommée.',
  'duties-self-declare':
    'Un indicateur d’autodéclaration et un montant remplacent le calcul de cette imposition.',
  'duties-self-declare-flow':
    'Un montant autodéclaré, même de 0,00 (incident CS0015769), compte dans la valeur à l’acquitté et la valeur pour taxe; il vaut aussi sans mesure, et le recalcul le conserve.',
  'duties-kept-rate':
    'Une autre édition du tarif est servie depuis; celle qui est nommée l’était lors de la cotisation.',
  'duties-kept-amount':
    'Son taux n’a pas été conservé, et ce que dit le tarif depuis ne le donne pas. Un recalcul compte à neuf.',
  'day-of-accounting':
    'Les droits sont ceux de la déclaration en détail; pour les marchandises dédouanées avant elle, ceux de la déclaration provisoire au moment du dédouanement.',
  'sima-exchange-rate':
    'Pour la LMSI, le taux est celui de la date de la vente ou de l’expédition; ici toujours celui de l’expédition directe, la déclaration n’indiquant pas de date de vente.',
  cs0016355:
    'La GCRA ne connaissait alors aucun recalcul en masse; les trois politiques en cas de taux manquant sont propres à ce bac à sable.',
  'treatment-in-transit':
    'Ils laissent telles quelles les marchandises en transit vers le Canada ce jour-là. La façon de l’invoquer est propre à ce bac à sable.',
  'repaired-abroad':
    'Loi : la réparation seule compte. Supposé : le traitement est celui du pays qui a réparé les marchandises, tenu pour le lieu d’exportation, quelle que soit leur origine.',
  'sima-exporter-names':
    'Le montant propre à un exportateur exige son nom, comparé par ses lettres et chiffres seulement; tout autre nom paie comme tous les autres exportateurs.',
  'weights-and-measures-act':
    'Une tonne vaut 1 000 kilogrammes et un litre un millième de mètre cube; hecto, kilo, méga.',
  'number-words':
    'Une douzaine vaut 12, une grosse 144, un carat métrique 0,2 g; les conversions sont arrondies au millionième de l’unité.',
}
