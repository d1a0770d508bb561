# language: fr
Fonctionnalité: Calculer d’avance, et comprendre le résultat
  Le calculateur donne ce que donnerait la déclaration, et l’explication descend de chaque montant à son taux.

  Contexte:
    Étant donné que Érable Importations a délégué RM0001 au courtier agréé Cèdre Courtiers
    Et que Marie est rédactrice de Cèdre Courtiers
    Et qu'un USD vaut "1,35" CAD le 26 février 2026
    Quand Marie prépare une déclaration pour RM0001 de Érable Importations, expédiée le 26 février 2026 en USD :
      | marchandises | classement    | origine | traitement | quantité | unité | valeur |
      | T-shirts     | 6109.10.00.11 | CN      | 2          | 40       | NMB   | 200,00 |

  @source:duties-calculation-order
  Règle: Le calculateur donne ce que donne la déclaration

    # À la main : 200,00 x 1,35 = 270,00; 18 % = 48,60; TPS de 5 % de 318,60 = 15,93; 64,53 en tout.
    Exemple: Calculé d’abord, déclaré ensuite
      Quand Marie interroge plutôt le calculateur
      Alors le calculateur indique :
        | valeur en douane | 270,00 |
        | droits de douane | 48,60  |
        | valeur pour taxe | 318,60 |
        | TPS              | 15,93  |
        | total            | 64,53  |
      Quand Marie soumet la déclaration
      Alors la déclaration doit ce que le calculateur a indiqué
      Et la ligne 1 doit :
        | valeur en douane | 270,00 |
        | droits de douane | 48,60  |
        | TPS              | 15,93  |

  @source:duties-rounding
  Règle: Chaque montant descend à son taux, à son arrondi et à leurs sources

    Exemple: Une explication du total au taux
      Quand Marie soumet la déclaration
      Et que Marie demande comment la déclaration a été calculée
      Alors l’explication mène à :
        | step              | amount | rounding        | source                     |
        | declaration-total | 64.53  |                 |                            |
        | value-for-duty    | 270.00 | half-up-to-cent | duties-currency-conversion |
        | customs-duty      | 48.60  | half-up-to-cent |                            |
      Et l’explication dit dans les deux langues :
        | in English                           | in French                                 |
        | Customs duty: 48.60 CAD = 270.00 CAD | Droits de douane : 48,60 $ = 270,00 $     |

  @source:cs0016172
  Règle: Une agente déclare à la frontière pour qui importe la première fois

    # À la main : bicyclettes à 13 % de 1 000,00; TPS de 5 % de 1 130,00.
    Exemple: Un type C sans numéro d’entreprise
      Étant donné que Odile représente l’Agence
      Quand Odile prépare un type C pour "Jo Pêcheur", qui importe pour la première fois, expédié le 2 mars 2026 en CAD :
        | marchandises | classement    | origine | traitement | quantité | unité | valeur  |
        | Bicyclettes  | 8712.00.00.50 | CN      | 2          | 4        | NMB   | 1000,00 |
      Et que Odile soumet la déclaration
      Alors la déclaration est acceptée
      Et la déclaration doit :
        | droits de douane | 130,00 |
        | TPS              | 56,50  |
        | total            | 186,50 |
