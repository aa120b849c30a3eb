#include "ui/shell/askown.h"

#include "ui/words/owntexts.h"

#include <QMessageBox>
#include <QPushButton>

namespace eleven {

void askToRunOwn(QWidget& window, const Lesson& lesson, const std::function<void()>& run) {
    auto* box = new QMessageBox(QMessageBox::Question, OwnTexts::mayRunTitle(), OwnTexts::mayRunTitle(),
                                QMessageBox::Cancel, &window);
    box->setObjectName(QStringLiteral("mayRun"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(OwnTexts::mayRun(lesson));
    const QPushButton* yes = box->addButton(OwnTexts::run(), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(yes, &QPushButton::clicked, &window, run);
    box->open();
}

} // namespace eleven
