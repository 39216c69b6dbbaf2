/**
 * What is told of an import: what it is asked to do ({@link ImportSettings}), what it plans ({@link ImportPlan}), where
 * every row ended ({@link ImportReport}, {@link RowState}, {@link RowProblem}) and why it may refuse
 * ({@link ImportRefusedException}). The import itself stands in {@code job}, and what only this module uses in
 * {@code internal}; nothing of them is needed here, and nothing is read, kept or sent from here.
 */
@NullMarked
package io.contacts.importing;

import org.jspecify.annotations.NullMarked;
