#include "ui/own/owndialog.h"

#include "ui/own/scriptfault.h"
#include "ui/shell/commands.h"
#include "ui/words/commandwords.h"
#include "ui/words/owntexts.h"
#include "ui/words/texts.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>

namespace eleven {

namespace {

constexpr int kWidth = 46; // in letters of a field

QLabel* smallLabel(const char* name, const char* tone) {
    auto* label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setProperty("tone", QString::fromLatin1(tone));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

OwnDialog::OwnDialog(const OwnSetup& setup, const QList<OwnSetup>& before, QWidget* window)
    : QDialog(window), m_before(new QComboBox), m_stops(new QComboBox),
      m_about(smallLabel("ownAbout", "muted")) {
    setObjectName(QStringLiteral("ownDialog"));
    setWindowTitle(OwnTexts::dialogTitle());
    setPalette(window->palette());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addBefore(*form, before);
    m_server = addField(*form, "ownServer", OwnTexts::serverField(), QStringLiteral("./server 8080"));
    m_client = addField(*form, "ownClient", OwnTexts::clientField(), OwnTexts::clientHint());
    auto* browse = new QPushButton(OwnTexts::browse());
    browse->setObjectName(QStringLiteral("ownBrowse"));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &OwnDialog::browse);
    m_folder = addField(*form, "ownFolder", OwnTexts::folderField(), QDir::currentPath(), browse);
    addStops(*form);
    column->addLayout(form);
    m_about->setText(OwnTexts::about());
    column->addWidget(m_about);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setIcon({});
    QPushButton* go = buttons->addButton(OwnTexts::run(), QDialogButtonBox::AcceptRole);
    go->setObjectName(QStringLiteral("ownRun"));
    go->setProperty("primary", true);
    go->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &OwnDialog::run);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addStretch();
    column->addWidget(buttons);
    fill(setup);
    m_server.edit->setFocus();
    m_server.edit->selectAll();
}

OwnDialog::Field OwnDialog::addField(QFormLayout& form, const char* name, const QString& title,
                                     const QString& hint, QWidget* beside) {
    Field field{new QLineEdit, smallLabel((QByteArray(name) + "Fault").constData(), "error")};
    field.edit->setObjectName(QString::fromLatin1(name));
    field.edit->setPlaceholderText(hint);
    field.edit->setMinimumWidth(field.edit->fontMetrics().averageCharWidth() * kWidth);
    field.fault->hide();
    auto* label = new QLabel(title);
    label->setBuddy(field.edit);
    auto* row = new QHBoxLayout;
    row->addWidget(field.edit, 1);
    if (beside != nullptr) row->addWidget(beside);
    form.addRow(label, row);
    form.addRow(QString(), field.fault);
    connect(field.edit, &QLineEdit::textChanged, this, &OwnDialog::tellFaults);
    connect(field.edit, &QLineEdit::editingFinished, this, [this, edit = field.edit] {
        for (Field* each : {&m_server, &m_client, &m_folder})
            if (each->edit == edit && edit->isModified()) each->isTold = true;
        tellFaults();
    });
    return field;
}

void OwnDialog::addBefore(QFormLayout& form, const QList<OwnSetup>& before) {
    m_before->setObjectName(QStringLiteral("ownBefore"));
    m_before->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_before->addItem(OwnTexts::choose());
    for (const OwnSetup& one : before)
        m_before->addItem(OwnTexts::pair(one.client, one.server));
    m_before->addItem(OwnTexts::forget());
    if (before.isEmpty()) {
        m_before->hide();
        m_before->setParent(this);
        return;
    }
    form.addRow(OwnTexts::before(), m_before);
    connect(m_before, &QComboBox::activated, this, [this, before](int index) {
        if (index >= 1 && index <= before.size()) fill(before[index - 1]);
        if (index == m_before->count() - 1) {
            forgetRecentOwn();
            m_before->clear();
            m_before->addItem(OwnTexts::forgotten());
            m_before->setEnabled(false);
        }
    });
}

void OwnDialog::addStops(QFormLayout& form) {
    m_stops->setObjectName(QStringLiteral("ownStops"));
    for (const Command command : {Command::StopCalls, Command::StopStates, Command::StopNothing})
        m_stops->addItem(Texts::commandButton(command));
    form.addRow(OwnTexts::stopAt(), m_stops);
}

void OwnDialog::fill(const OwnSetup& setup) {
    m_server.edit->setText(setup.server);
    m_client.edit->setText(setup.client);
    m_folder.edit->setText(setup.directory);
    m_stops->setCurrentIndex(static_cast<int>(setup.stopAt));
}

OwnSetup OwnDialog::setup() const {
    QString folder = m_folder.edit->text().trimmed();
    if (folder.startsWith(QStringLiteral("~/")) || folder == u'~') folder.replace(0, 1, QDir::homePath());
    return {m_server.edit->text().trimmed(), m_client.edit->text().trimmed(),
            folder.isEmpty() ? QDir::currentPath() : QDir(folder).absolutePath(),
            static_cast<StopAt>(m_stops->currentIndex())};
}

QString OwnDialog::faultOf(const Field& field) const {
    const OwnSetup typed = setup();
    const bool isFolder = field.edit == m_folder.edit;
    const QFileInfo folder(typed.directory);
    if (isFolder)
        return folder.isDir()
                   ? QString()
                   : CommandTexts::fault({ProgramFault::Code::NoFolder, typed.directory.toStdString(), {}});
    const QString& command = field.edit == m_server.edit ? typed.server : typed.client;
    if (field.edit == m_client.edit && command.isEmpty()) return {};
    const CommandWords words = splitCommand(command.toStdString());
    if (words.fault != CommandWords::Fault::None) return CommandTexts::fault(words);
    if (!folder.isDir()) return {}; // that is what is wrong
    const std::string from = typed.directory.toStdString();
    auto fault = programFault(words.words, from);
    if (!fault) fault = scriptFault(words.words, from);
    return fault ? CommandTexts::fault(*fault) : QString();
}

void OwnDialog::tellFaults() {
    for (const Field* field : {&m_server, &m_client, &m_folder}) {
        if (field->edit == nullptr) return; // being built
        const QString fault = field->isTold ? faultOf(*field) : QString();
        field->fault->setText(fault);
        field->fault->setVisible(!fault.isEmpty());
        field->edit->setAccessibleDescription(fault);
    }
    if (isVisible()) makeRoom();
}

void OwnDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    makeRoom();
}

/// On a small screen with large type what is wrong takes the place of what is known.
void OwnDialog::makeRoom() {
    const auto needed = [this] {
        layout()->invalidate();
        layout()->activate();
        return layout()->totalHeightForWidth(width());
    };
    const int most = screen()->availableGeometry().height() - (frameGeometry().height() - height());
    m_about->show();
    if (needed() > most) m_about->hide();
    if (needed() > height()) resize(width(), needed());
    if (frameGeometry().bottom() > screen()->availableGeometry().bottom())
        move(x(), qMax(0, screen()->availableGeometry().bottom() - frameGeometry().height()));
}

void OwnDialog::run() {
    for (Field* field : {&m_server, &m_client, &m_folder})
        field->isTold = true;
    tellFaults();
    for (const Field* field : {&m_server, &m_client, &m_folder})
        if (!faultOf(*field).isEmpty()) return field->edit->setFocus();
    addRecentOwn(setup());
    emit runRequested(setup());
    accept();
}

void OwnDialog::browse() {
    const QString chosen =
        QFileDialog::getExistingDirectory(this, OwnTexts::folderTitle(), setup().directory);
    if (chosen.isEmpty()) return;
    m_folder.edit->setText(chosen);
    m_folder.isTold = true;
    tellFaults();
}

void askWhatToRun(QWidget& window, const std::optional<OwnSetup>& shown,
                  const std::function<void(const OwnSetup&)>& run) {
    const QList<OwnSetup> before = recentOwn();
    const OwnSetup last = before.isEmpty() ? OwnSetup() : before.first();
    auto* dialog = new OwnDialog(shown.value_or(last), before, &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &OwnDialog::runRequested, &window, run);
    dialog->open();
}

} // namespace eleven
