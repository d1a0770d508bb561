# language: fr
Fonctionnalité: Le recalcul en masse après une panne des taux de change
  Une agente retrouve les déclarations aux montants erronés, essaie le recalcul, puis le lance.

  Contexte:
    Étant donné que Érable Importations a délégué RM0001 au courtier agréé Cèdre Courtiers
    Et que Marie est rédactrice de Cèdre Courtiers
    Et que Odile est au service des douanes
    Et qu'un USD vaut "1,35" CAD le 28 février 2026
    Et que le service des taux de change est indisponible
    Et que l’horloge atteint 10:00 le 3 mars 2026
    Quand Marie prépare une déclaration pour RM0001 de Érable Importations, expédiée le 3 mars 2026 en USD :
      | marchandises | classement    | origine | traitement | quantité | unité | valeur |
      | T-shirts     | 6109.10.00.11 | CN      | 2          | 40       | NMB   | 200,00 |

  @source:cs0016355
  Règle: Le recalcul donne une nouvelle version, avec son motif, et en avise les parties

    # À la main : 200,00 x 1,35 = 270,00, puis 64,53 en tout; 200,00 x 1,40 = 280,00; 18 % = 50,40;
    # TPS de 5 % de 330,40 = 16,52; 66,92 en tout, soit 2,39 de plus.
    Exemple: Trouver, essayer, recalculer
      Quand Marie soumet la déclaration
      Alors ses montants sont provisoires
      Quand le service des taux de change se rétablit
      Et que Odile publie "1,40" CAD pour un USD le 3 mars 2026
      Alors Odile trouve la déclaration touchée en USD le 3 mars 2026 : "64,53" devient "66,92"
      Quand Odile essaie ce que changerait le recalcul de USD du 3 mars 2026
      Alors de 1 déclaration, 1 a changé, de "2,39" en tout
      Et la déclaration en est à la version 1, motif "original"
      Et Cèdre Courtiers a reçu 0 avis du recalcul
      Quand Odile recalcule USD du 3 mars 2026, motif "panne des taux de change"
      Alors de 1 déclaration, 1 a changé, de "2,39" en tout
      Et la déclaration en est à la version 2, motif "panne des taux de change"
      Et elle repose sur le taux "1.4" du 3 mars 2026
      Et ses montants sont définitifs
      Et la déclaration doit :
        | valeur en douane | 280,00 |
        | droits de douane | 50,40  |
        | TPS              | 16,52  |
        | total            | 66,92  |
      Et Cèdre Courtiers a reçu 1 avis du recalcul
      Et Érable Importations a reçu 1 avis du recalcul
      Et Marie trouve ses versions, la plus ancienne d’abord :
        | version | motif                    | total |
        | 1       | original                 | 64.53 |
        | 2       | panne des taux de change | 66.92 |

    Exemple: Le demander de nouveau ne change rien
      Quand Marie soumet la déclaration
      Et que Odile publie "1,40" CAD pour un USD le 3 mars 2026
      Et que Odile recalcule USD du 3 mars 2026, motif "panne des taux de change"
      Et que Odile recalcule USD du 3 mars 2026, motif "encore une fois"
      Alors de 1 déclaration, 0 a changé, de "0,00" en tout
      Et la déclaration en est à la version 2, motif "panne des taux de change"
      Et Érable Importations a reçu 1 avis du recalcul
      Et Odile ne trouve aucune déclaration touchée en USD le 3 mars 2026

    Exemple: Une panne suivie d’un recalcul équivaut à une absence de panne
      Quand elle a une deuxième facture, expédiée le 26 février 2026 en EUR :
        | marchandises | classement    | origine | traitement | quantité | unité | valeur |
        | Jouets       | 9503.00.90.99 | CN      | 2          | 5        | NMB   | 100,00 |
      Et que Marie soumet la déclaration
      Et que le service des taux de change se rétablit
      Et que Odile fait récupérer de nouveau les taux du 3 mars 2026
      Et que Odile recalcule toutes les devises du 1 mars 2026 au 4 mars 2026, motif "panne"
      Alors la déclaration doit ce qu’elle devrait si elle était calculée aujourd’hui
      Et ses montants sont définitifs

  @source:duties-self-declare-flow
  Règle: Un montant autodéclaré survit au recalcul, même de 0,00

    # À la main : droits de 0,00 au lieu de 48,60 puis de 50,40; TPS de 5 % de 270,00 puis de 280,00.
    Exemple: Des droits autodéclarés de 0,00
      Quand sa ligne 1 précise les impositions :
        | imposition       | autodéclaré |
        | droits de douane | 0.00        |
      Et que Marie soumet la déclaration
      Et que Odile publie "1,40" CAD pour un USD le 3 mars 2026
      Et que Odile recalcule USD du 3 mars 2026, motif "panne des taux de change"
      Alors ses "droits de douane" sont autodéclarés, "0,00" là où "50,40" avait été calculé
      Et la déclaration doit :
        | droits de douane | 0,00   |
        | valeur pour taxe | 280,00 |
        | TPS              | 14,00  |
        | total            | 14,00  |

  @source:cs0016355
  Règle: Seule l’Agence recalcule

    Exemple: Un courtier ne peut pas lancer un recalcul
      Quand Marie recalcule USD du 3 mars 2026, motif "pour voir"
      Alors Marie essuie un refus : actor not allowed
