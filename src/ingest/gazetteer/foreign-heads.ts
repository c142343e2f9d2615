import { wordSet } from './word-set.ts';

/** Heads of German, French, Italian, Portuguese, Spanish, Catalan and Dutch names; what they name stands behind them. */
export const foreignHeads = wordSet(
  `Institut Instituto Istituto Instituut Universität Université Universidad Universidade Università Universiteit Universitat Universiti Universitas Universitet Universitetet Universitetas Uniwersytet Univerzita Univerzitet Sveučilište Üniversitesi Politecnico Politecnica Politécnica Politechnika Fachhochschule Institutet Yliopisto
  Hochschule Forschungszentrum Klinikum Universitätsklinikum Hôpital Ospedale Centro École Ecole Escuela Escola Scuola
  Academia Académie Accademia Akademie Fundação Fundación Fondation Fondazione Consejo Conselho Conseil Consiglio
  Musée Museu Ministério Ministerio Ministero Ministère Observatorio Observatório Observatoire Osservatorio Laboratoire
  Laboratorio Laboratório Sociedad Sociedade Société Società Gesellschaft Bundesanstalt Agência Agenzia Comisión Comissão
  Commissariat Faculdade Facultad Faculté Biblioteca Bibliothèque Universitätsspital Landesamt Bundesamt Staatsbibliothek`,
);

/** Heads that English has too, or that name other things as often: only a particle behind them tells. */
export const sharedHeads = wordSet(
  'Centre Hospital Museum Museo Companhia Compañía Compagnie Grupo Groupe Gruppo Instituts Casa Banco Agence Station Herbarium Observatoires Jardín Jardim Jardin Empresa',
);

/** Small words that may open the rest of such a name. */
export const particles = wordSet(
  'de da do dos das del della dello delle dei degli di du des für zu zur der van voor pour para per von en',
);

/** Small words that stand only between or behind those. */
export const innerParticles = wordSet('la las los le les el il lo die das den y e et und i het');
