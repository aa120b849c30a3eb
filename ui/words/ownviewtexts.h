#pragma once
// The words of the tabs that only programs of the user's own have.

#include "core/session/owncheck.h"

#include <QCoreApplication>
#include <QString>

#include <memory>
#include <vector>

namespace eleven {

class OwnViewTexts {
    Q_DECLARE_TR_FUNCTIONS(OwnViewTexts)
public:
    static QString keptTab();
    static QString nothingKept();
    /// What its kernel waits for, and for how long by now.
    static QString kept(const KeptOpen& kept, Nanoseconds now);

    static QString descriptorsTab();
    static QString noDescriptors();
    static QString noConnection(); ///< of a descriptor

    static QString checksTab();
    static QString noChecks();
    static QString check();
    static QString checkTip();
    static QString stopChecks();
    static QString noServer();
    static QString asking(std::size_t done);
    static QString stopped(std::size_t done);
    static QString counts(const std::vector<std::shared_ptr<const OwnOutcome>>& outcomes);
    static QString copyCommand();
    static QString openMoment();
    static QString lesson(const QString& title);
    static QString seen(bool isOpen);
    static QString say();
    static QString sayTip();
    static QString cannotBeSaid();

    // Headings of columns
    static QString process();
    static QString descriptor();
    static QString socket();
    static QString cameFrom();
    static QString lastUsed();
    static QString observed();
    static QString never(); ///< was it used
};

} // namespace eleven
