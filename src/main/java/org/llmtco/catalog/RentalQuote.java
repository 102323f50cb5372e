package org.llmtco.catalog;

/** A rental offer with who makes it and its price on a day. */
public record RentalQuote(RentalList provider, RentalOffer offer, RentalPrice price) {}
